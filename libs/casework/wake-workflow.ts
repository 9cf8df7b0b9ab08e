/** A day told to one workflow out of its turn: it changes nothing that is right, and begins the workflow where it is missing. */
import { v7 as uuid } from 'uuid';
import type { Tx } from '../database/database.js';
import { appendOutbox, type OutboxEntry } from '../database/stores/outbox.store.js';
import type { ReportRef } from '../database/stores/report.store.js';
import type { ProcessKind, ProcessSubject } from '../domain/processes/process.js';
import { addDays, type PlainDate } from '../domain/time/plain-date.js';
import type { PlainMonth } from '../domain/time/plain-month.js';
import type { Casework } from './casework.js';
import { tellDispatch } from './mail-ledger.js';
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

/** Wakes or begins any process, in the transaction of whoever asks for it. */
export async function wakeProcessInTx(tx: Tx, { kind, id }: ProcessSubject, today: PlainDate): Promise<void> {
  switch (kind) {
    case 'recipient':
      return wakeRecipientsInTx(tx, [id], today);
    case 'monthlyReport': {
      const [town, period] = id.split('/') as [string, PlainMonth];
      return wakeReportInTx(tx, { town, period }, today);
    }
    case 'mail':
      return tellDispatch(tx, id, { name: 'mailReleased', mailKey: id });
    case 'opening':
      return appendOutbox(tx, [beginning('opening', id, { period: id })]);
    case 'reconciliation':
      return appendOutbox(tx, [beginning('reconciliation', id, {})]);
  }
}

const beginning = (subjectKind: ProcessKind, subjectId: string, event: object): OutboxEntry => ({
  eventId: uuid(),
  subjectKind,
  subjectId,
  event,
  mayStart: true,
});

function waking(subjectKind: 'recipient' | 'monthlyReport', subjectId: string, day: object): OutboxEntry {
  const eventId = uuid();
  return { eventId, subjectKind, subjectId, event: { eventId, factNo: 0, ...day }, mayStart: true };
}
