import { createHash } from 'node:crypto';
import type { Casework } from '../../../libs/casework/casework.js';
import { commitRoster, continueRoster } from '../../../libs/casework/commit-roster.js';
import { previewRoster, type RosterUpload } from '../../../libs/casework/preview-roster.js';
import { registerRecipient } from '../../../libs/casework/register-recipient.js';
import type { OfficesFile } from '../../../libs/casework/seed-offices.js';
import { isAnybodyOnRecord } from '../../../libs/database/queries/recipients.query.js';
import { findTakenIn } from '../../../libs/database/stores/roster-import.store.js';
import type { RosterCells } from '../../../libs/domain/recipient/roster-row.js';
import { addMonths, type PlainDate } from '../../../libs/domain/time/plain-date.js';
import { actorOf } from './actor-of.js';
import { personOf, townRoster } from './town-roster.js';

/**
 * Takes the demo town's people into care, whole and once: an office that has anybody in care is left alone. They come in by the
 * platform's roster (Rule A4: accepted at once) but for two who moved here and wait for their town. Answers whether they are the
 * ones in care and this is still the day on which they came: whatever else a demo begins with may then be done.
 */
export async function seedTown(casework: Casework, offices: OfficesFile): Promise<boolean> {
  return casework.database.inTransaction(async (tx) => {
    const today = await casework.clock.today(tx);
    const roster = uploadOf(townRoster(offices, today));
    if (await isAnybodyOnRecord(tx)) return (await findTakenIn(tx, roster.sha256)) !== undefined;
    await takeIn(casework, roster, today);
    await registerNewcomers(casework, offices, today);
    return true;
  });
}

async function takeIn(casework: Casework, roster: RosterUpload, today: PlainDate): Promise<void> {
  const informationCentre = await actorOf(casework, 'i.info', today);
  const importNo = await previewRoster(casework, informationCentre, roster);
  await commitRoster(casework, informationCentre, importNo);
  while (await continueRoster(casework, importNo));
}

const uploadOf = (rows: readonly RosterCells[]): RosterUpload => ({
  fileName: '演示名单.xlsx',
  sha256: createHash('sha256').update(JSON.stringify(rows)).digest('hex'),
  async *rows() {
    for (const [index, cells] of rows.entries()) yield { row: index + 2, cells };
  },
});

/** Rule A4. Whoever is registered one by one waits for his town's acceptance; reminders run meanwhile. */
async function registerNewcomers(casework: Casework, { towns }: OfficesFile, today: PlainDate): Promise<void> {
  const [town] = towns;
  const [village] = town?.villages ?? [];
  if (!town || !village) return;
  const clerk = await actorOf(casework, `t.${town.code}`, today);
  for (const [n, lastCertifiedOn] of [addMonths(today, -5), addMonths(today, -10)].entries()) {
    const { 姓名: name, 身份证号: nationalId, 联系电话: phone, 居住地址: address } = personOf(900 + n, village.name);
    await registerRecipient(casework, clerk, {
      ...{ name, nationalId, phone, address, lastCertifiedOn },
      recipientClass: 'residentPensioner',
      town: town.code,
      village: village.code,
      monthlyAmountFen: 24_000,
      firstBenefitMonth: '2016-11',
    });
  }
}
