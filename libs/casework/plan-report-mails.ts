/** Rules G3, G4, A1. Which mails a fact of the report asks for: planned in the ledger by key, before any of them is sent. */
import type { Tx } from '../database/database.js';
import { mailKeysOfVersion } from '../database/stores/mail.store.js';
import type { ReportRef } from '../database/stores/report.store.js';
import { CENTRES } from '../domain/organisation/office.js';
import {
  externalDeathMailKey,
  type MailOrder,
  type ReminderOccasion,
  reminderMailKey,
  reportMailKey,
  TOWNS_MISSING_ADDRESSEES,
  type TownsMissingAddressee,
  townsMissingMailKey,
} from '../domain/reporting/mail-order.js';
import type { PlainMonth } from '../domain/time/plain-month.js';
import {
  externalDeathSubject,
  reminderSubject,
  reportMailSubject,
  townsMissingSubject,
} from '../words/report-mails.js';
import type { Casework } from './casework.js';
import { planMailInTx, tellDispatch } from './mail-ledger.js';
import { externalDeathLetter, reminderLetters, reportLetter, townsMissingLetter } from './report-letters.js';

/** Rule G3. One mail per centre about a version, each with its own scheme. Planned with the submission itself. */
export async function planReportMailsInTx(
  casework: Casework,
  tx: Tx,
  ref: ReportRef & { version: number },
): Promise<void> {
  for (const centre of CENTRES) {
    const letter = await reportLetter(casework, { ...ref, centre }, tx);
    const mailKey = reportMailKey(ref.town, ref.period, centre, ref.version);
    const subject = reportMailSubject({ ...letter, townName: letter.snapshot.townName, period: ref.period });
    await planMailInTx(casework, tx, { mailKey, kind: 'report', to: letter.to, subject, ...ref, centre });
  }
}

/**
 * Rule G3. The keys of a version's mails; plans what could not be planned with the submission. Throws while a centre has no
 * mail address: it will have one, and then it gets its mail.
 */
export async function planReportMails(casework: Casework, ref: ReportRef & { version: number }): Promise<string[]> {
  return casework.database.inTransaction(async (tx) => {
    await planReportMailsInTx(casework, tx, ref);
    const keys = await mailKeysOfVersion(tx, ref.town, ref.period, ref.version);
    if (keys.length < CENTRES.length) throw new Error('A centre has no mail address to send its report to.');
    return keys;
  });
}

/** Rule G4. The keys of the reminders that are due now; none once the report is submitted. */
export async function planReminders(casework: Casework, ref: ReportRef, occasion: ReminderOccasion): Promise<string[]> {
  const letters = await reminderLetters(casework, ref, occasion);
  return casework.database.inTransaction(async (tx) => {
    const keys: string[] = [];
    for (const { addressee, to, town, period, dueOn } of letters) {
      const mailKey = reminderMailKey(ref.town, ref.period, occasion, addressee);
      const subject = reminderSubject({ townName: town.name, period, dueOn, occasion });
      await planMailInTx(casework, tx, { mailKey, kind: 'reminder', to, subject, ...ref });
      keys.push(mailKey);
    }
    return keys;
  });
}

/**
 * Rule G4. On the evening of the due day each centre and the bureau manager get one list of the towns that are missing, if any
 * are. Every missing report asks for it; the first one plans it, and a workflow of its own sends it.
 */
export async function orderTownsMissing(casework: Casework, period: PlainMonth): Promise<void> {
  await casework.database.inTransaction(async (tx) => {
    for (const addressee of TOWNS_MISSING_ADDRESSEES) {
      const { to, towns } = await townsMissingLetter(casework, period, addressee);
      if (towns.length === 0) return;
      const mailKey = townsMissingMailKey(period, addressee);
      const subject = townsMissingSubject(period, addressee);
      const ofCentre = addressee === 'bureauManager' ? {} : { centre: addressee };
      const isNew = await planMailInTx(casework, tx, {
        mailKey,
        kind: 'townsMissing',
        to,
        subject,
        period,
        ...ofCentre,
      });
      if (isNew) await tellDispatch(tx, mailKey, orderOf(period, addressee));
    }
  });
}

const orderOf = (period: PlainMonth, addressee: TownsMissingAddressee): MailOrder =>
  addressee === 'bureauManager'
    ? { name: 'townsMissingInAll', period }
    : { name: 'townsMissing', period, centre: addressee };

/**
 * Rule A1. The mail about a verified death of somebody paid elsewhere: answers its key, or null where the finding no longer
 * stands. Errors: NOT_FOUND.
 */
export async function tellPayerOfDeath(
  casework: Casework,
  { findingId }: { findingId: string },
): Promise<string | null> {
  const letter = await externalDeathLetter(casework, findingId);
  if (letter.snapshot.entrusted.length === 0) return null;
  const { to, centre, recipientNo, town } = letter;
  if (to.length === 0) throw new Error('The centre has no mail address to tell the payer through.');
  const mailKey = externalDeathMailKey(findingId);
  const subject = externalDeathSubject(recipientNo);
  await casework.database.inTransaction((tx) =>
    planMailInTx(casework, tx, { mailKey, kind: 'externalDeath', to, subject, town, centre, recipientNo }),
  );
  return mailKey;
}
