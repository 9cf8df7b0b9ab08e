/** A day told to one workflow out of its turn: it changes nothing that is right, and begins the workflow where it is missing. */
import { v7 as uuid } from 'uuid';
import type { Tx } from '../database/database.js';
import { appendOutbox, type OutboxEntry } from '../database/stores/outbox.store.js';
import type { ReportRef } from '../database/stores/report.store.js';
import type { ProcessKind, ProcessSubject } from '../domain/processes/process.js';
import { addDays } from '../domain/time/plain-date.js';
import type { PlainMonth } from '../domain/time/plain-month.js';
import type { Casework } from './casework.js';
import { tellDispatch } from './mail-ledger.js';
import { subjectOf } from './open-monthly-report.js';

/** Tells recipients' workflows that the day is there. */
export async function wakeRecipients(casework: Casework, recipientNos: readonly string[]): Promise<void> {
  if (recipientNos.length === 0) return;
  await casework.database.inTransaction((tx) => wakeRecipientsInTx(casework, tx, recipientNos));
}

async function wakeRecipientsInTx({ clock }: Casework, tx: Tx, recipientNos: readonly string[]): Promise<void> {
  const today = await clock.today(tx);
  await appendOutbox(
    tx,
    recipientNos.map((recipientNo) => waking('recipient', recipientNo, { name: 'dayReached', today })),
  );
}

/** Tells a report's workflow what it may have slept through. */
export async function wakeReport(casework: Casework, ref: ReportRef): Promise<void> {
  await casework.database.inTransaction((tx) => wakeReportInTx(casework, tx, ref));
}

/**
 * As `wakeReport`, in the transaction of whoever asks for it. Under the real clock the moments of today come by the workflow's own
 * timer, in their hour; the demo clock has told this morning already, or is about to.
 */
async function wakeReportInTx({ clock }: Casework, tx: Tx, ref: ReportRef): Promise<void> {
  const today = await clock.today(tx);
  const slept = clock.mode === 'demo' ? { today, at: 'morning' } : { today: addDays(today, -1), at: 'evening' };
  await appendOutbox(tx, [waking('monthlyReport', subjectOf(ref), { name: 'dayReached', ...slept })]);
}

/** Wakes or begins any process, in the transaction of whoever asks for it. */
export async function wakeProcessInTx(casework: Casework, tx: Tx, { kind, id }: ProcessSubject): Promise<void> {
  switch (kind) {
    case 'recipient':
      return wakeRecipientsInTx(casework, tx, [id]);
    case 'monthlyReport': {
      const [town, period] = id.split('/') as [string, PlainMonth];
      return wakeReportInTx(casework, tx, { town, period });
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
