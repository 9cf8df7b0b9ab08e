/** A day told to one workflow out of its turn: it changes nothing that is right, and begins the workflow where it is missing. */
import { v7 as uuid } from 'uuid';
import type { Tx } from '../database/database.js';
import { appendOutbox, type OutboxEntry } from '../database/stores/outbox.store.js';
import type { ReportRef } from '../database/stores/report.store.js';
import { addDays, type PlainDate } from '../domain/time/plain-date.js';
import type { Casework } from './casework.js';
import { subjectOf } from './open-monthly-report.js';

/** Tells recipients' workflows that the day is there. */
export async function wakeRecipients(casework: Casework, recipientNos: readonly string[]): Promise<void> {
  if (recipientNos.length === 0) return;
  await casework.database.inTransaction(async (tx) => {
    const today = await casework.clock.today(tx);
    await wakeRecipientsInTx(tx, recipientNos, today);
  });
}

/** As `wakeRecipients`, in the transaction of whoever asks for it. */
export const wakeRecipientsInTx = (tx: Tx, recipientNos: readonly string[], today: PlainDate): Promise<void> =>
  appendOutbox(
    tx,
    recipientNos.map((recipientNo) => waking('recipient', recipientNo, { name: 'dayReached', today })),
  );

/** Tells a report's workflow what it may have slept through. */
export async function wakeReport(casework: Casework, ref: ReportRef): Promise<void> {
  await casework.database.inTransaction(async (tx) => wakeReportInTx(tx, ref, await casework.clock.today(tx)));
}

/** As `wakeReport`, in the transaction of whoever asks for it. The moments of today are still to come in their own hour. */
export const wakeReportInTx = (tx: Tx, ref: ReportRef, today: PlainDate): Promise<void> =>
  appendOutbox(tx, [
    waking('monthlyReport', subjectOf(ref), { name: 'dayReached', today: addDays(today, -1), at: 'evening' }),
  ]);

function waking(subjectKind: 'recipient' | 'monthlyReport', subjectId: string, day: object): OutboxEntry {
  const eventId = uuid();
  return { eventId, subjectKind, subjectId, event: { eventId, factNo: 0, ...day }, mayStart: true };
}
