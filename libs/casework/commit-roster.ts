/** Rules A3, A4, D2, I2, N12 (api.md «Files»). A previewed roster is taken in exactly once, in pieces that a crash cannot part. */
import type { BusinessClock } from '../database/business-clock.js';
import type { Tx } from '../database/database.js';
import { RosterImportEntity } from '../database/entities/roster-import.entity.js';
import { findActor, personBehind } from '../database/queries/actor.query.js';
import { appendAudit } from '../database/stores/audit.store.js';
import {
  countImport,
  findTakenIn,
  lockImport,
  lockRosterCommit,
  pendingRows,
  refuseNextPending,
  type SettledRow,
  settleRows,
  wakeRosterCommit,
} from '../database/stores/roster-import.store.js';
import { conflict, forbidden } from '../domain/errors.js';
import { CENTRES } from '../domain/organisation/office.js';
import { type Actor, isSamePerson } from '../domain/organisation/roles.js';
import { policyOn } from '../domain/policy/policy.js';
import type { PlainDate } from '../domain/time/plain-date.js';
import { onBehalfOf } from './acting-office.js';
import type { Casework } from './casework.js';
import { type Enrolment, enrolRecipients } from './enrol-recipients.js';
import { type Judgement, judgeRoster } from './judge-roster.js';
import { rosterOffices } from './roster-offices.js';
import { actingOnImports, lockVisibleImport } from './roster-rights.js';
import { updateFromRoster } from './update-from-roster.js';

/** Rows taken in by one transaction. */
export const ROSTER_ROWS_AT_ONCE = 500;

/**
 * Decides that an import is taken in; the taking in goes on by itself. Deciding it again changes nothing. Errors: NOT_FOUND,
 * ALREADY_TAKEN_IN (importNo), IMPORT_DISCARDED, SAME_PERSON (policy `importTwoPersons`).
 */
export async function commitRoster(casework: Casework, actor: Actor, importNo: string): Promise<void> {
  await casework.database.inTransaction(async (tx) => {
    await lockRosterCommit(tx);
    const found = await lockVisibleImport(tx, actor, importNo);
    if (found.state === 'discarded') throw conflict('IMPORT_DISCARDED');
    if (found.state === 'previewed') await begin(tx, actor, found, await casework.clock.today(tx));
    await wakeRosterCommit(tx);
  });
}

async function begin(tx: Tx, actor: Actor, found: RosterImportEntity, today: PlainDate): Promise<void> {
  const { importNo, sha256 } = found;
  const taken = await findTakenIn(tx, sha256);
  if (taken !== undefined) throw conflict('ALREADY_TAKEN_IN', { importNo: taken });
  if (policyOn('importTwoPersons', today) && isSamePerson(found.uploaderPerson, actor)) throw forbidden('SAME_PERSON');
  await tx.update(RosterImportEntity, { importNo }, { state: 'committing', committedBy: actor.login });
  await appendAudit(tx, {
    businessDay: today,
    actor: actor.login,
    actorPerson: actor.personId,
    onBehalfOf: onBehalfOf(actingOnImports(actor)),
    act: 'rosterCommitted',
    subjectKind: 'rosterImport',
    subjectId: importNo,
    after: { accepted: found.acceptedCount, rejected: found.rejectedCount, duplicate: found.duplicateCount },
  });
}

/**
 * Takes in the next rows of an import in one transaction; whoever was interrupted goes on here. Every row is judged anew:
 * the world may have changed since the preview. Answers whether there may be more.
 */
export async function continueRoster(
  casework: Casework,
  importNo: string,
  atMost: number = ROSTER_ROWS_AT_ONCE,
): Promise<boolean> {
  return casework.database.inTransaction(async (tx) => {
    await lockRosterCommit(tx);
    const found = await lockImport(tx, importNo);
    if (found?.state !== 'committing') return false;
    const today = await casework.clock.today(tx);
    const rows = await pendingRows(tx, casework.database.fields, importNo, atMost);
    if (rows.length === 0) {
      await finish(tx, importNo);
      return false;
    }
    const actor = actingOnImports(await committer(tx, found, today));
    const context = { today, centres: CENTRES, offices: await rosterOffices(tx) };
    const judged = await judgeRoster(tx, casework.database.fields, rows, context, { lock: true });
    await settleRows(
      tx,
      importNo,
      await takeIn(tx, casework, judged, { actor, importNo, today, clock: casework.clock.mode }),
    );
    return true;
  });
}

/** Refuses the next row of an import, which cannot be taken in whatever is tried, so that the rows behind it can. */
export async function setNextRowAside({ database }: Casework, importNo: string): Promise<void> {
  await database.inTransaction(async (tx) => {
    await lockRosterCommit(tx);
    const found = await lockImport(tx, importNo);
    if (found?.state === 'committing') await refuseNextPending(tx, importNo, { column: '身份证号', code: 'ROW_FAILS' });
  });
}

async function finish(tx: Tx, importNo: string): Promise<void> {
  await countImport(tx, importNo);
  await tx.update(RosterImportEntity, { importNo }, { state: 'committed', committedAt: new Date(), failure: null });
}

/** Who decided it; an account closed since then has decided all the same. */
async function committer(tx: Tx, { committedBy, importNo }: RosterImportEntity, today: PlainDate): Promise<Actor> {
  if (committedBy === null) throw new Error(`Nobody has decided import ${importNo}.`);
  const actor = await findActor(tx, committedBy, today);
  return actor ?? { login: committedBy, ...(await personBehind(tx, committedBy)), assignments: [] };
}

interface Occasion {
  actor: Actor;
  importNo: string;
  today: PlainDate;
  clock: BusinessClock['mode'];
}

async function takeIn(
  tx: Tx,
  { database: { fields } }: Casework,
  judged: readonly Judgement[],
  occasion: Occasion,
): Promise<SettledRow[]> {
  const enrolments: Enrolment[] = [];
  const known = new Map<number, string>();
  for (const { row, said, plan } of judged) {
    if (said === null || plan === null) continue;
    if (plan.act === 'enrol') enrolments.push({ row, said, validUntil: plan.validUntil });
    else if (plan.act !== 'refuse') known.set(row, plan.recipientNo);
    if (plan.act === 'update') await updateFromRoster(tx, fields, plan.recipientNo, plan.update, occasion);
  }
  const numbers = await enrolRecipients(tx, fields, enrolments, occasion);
  enrolments.forEach(({ row }, index) => {
    known.set(row, numbers[index] as string);
  });
  return judged.map(({ row, outcome, problems }) => ({ row, outcome, problems, recipientNo: known.get(row) ?? null }));
}
