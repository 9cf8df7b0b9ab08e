/** What the nightly check compares: who is under care, whose stored day has passed without a turn, which mails lie still. */
import type { Reconciled } from '../../domain/processes/reconciled.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { PlainMonth } from '../../domain/time/plain-month.js';
import type { Tx } from '../database.js';

/** Facts that the relay has not told yet wake their subject by themselves. */
const isBeingTold = (kind: string, subjectId: string): string =>
  `exists (select 1 from outbox where delivered_at is null and subject_kind = '${kind}' and subject_id = ${subjectId})`;

export interface UnderCare {
  recipientNo: string;
  isBeingTold: boolean;
}

/** The recipients under care behind a number, in the order of their numbers. */
export async function recipientsUnderCare(tx: Tx, after: string, limit: number): Promise<UnderCare[]> {
  return tx.query(
    `select recipient_no as "recipientNo", ${isBeingTold('recipient', 'recipient_no')} as "isBeingTold"
     from recipient where recipient_no > $1 and stage <> 'terminated' order by recipient_no limit $2`,
    [after, limit],
  );
}

/** How many recipients are under care. */
export async function countUnderCare(tx: Tx): Promise<number> {
  const rows: { count: number }[] = await tx.query(
    `select count(*)::int as count from recipient where stage <> 'terminated'`,
  );
  return rows[0]?.count ?? 0;
}

/** Recipients whose stored deadline lies before a day: they should have turned, and nothing is on its way to them. */
export async function oversleptRecipients(tx: Tx, today: PlainDate): Promise<string[]> {
  const rows: { recipientNo: string }[] = await tx.query(
    `select recipient_no as "recipientNo" from recipient
     where next_deadline < $1 and stage <> 'terminated' and not ${isBeingTold('recipient', 'recipient_no')}`,
    [today],
  );
  return rows.map(({ recipientNo }) => recipientNo);
}

export interface OpenReport {
  town: string;
  period: PlainMonth;
  hasOverslept: boolean;
}

/** Reports whose workflow has still something to do: not closed, or with a mail of theirs not sent; nothing is on its way to them. */
export async function reportsAtWork(tx: Tx, today: PlainDate): Promise<OpenReport[]> {
  return tx.query(
    `select town, period, coalesce(next_deadline < $1, false) as "hasOverslept" from monthly_report r
     where (closed_on is null
            or exists (select 1 from mail m where m.kind = 'report' and m.state = 'planned' and m.town = r.town and m.period = r.period))
       and not ${isBeingTold('monthlyReport', `town || '/' || period`)}
     order by period, town`,
    [today],
  );
}

/** Keys of mails that a workflow should have sent by now; those of a report's versions are its own workflow's business. */
export async function mailsLyingStill(tx: Tx): Promise<string[]> {
  const rows: { mailKey: string }[] = await tx.query(
    `select mail_key as "mailKey" from mail
     where state = 'planned' and kind <> 'report' and planned_at < now() - interval '10 minutes' and not ${isBeingTold('mail', 'mail_key')}
     order by planned_at`,
  );
  return rows.map(({ mailKey }) => mailKey);
}

/** Whether the night of a business day is on record. */
export async function isReconciled(tx: Tx, day: PlainDate): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `select 1 from audit_entry where subject_kind = 'reconciliation' and subject_id = $1 limit 1`,
    [day],
  );
  return rows.length > 0;
}

/** The business day of the first entry on record: before it nobody worked here. */
export async function firstDayOnRecord(tx: Tx): Promise<PlainDate | null> {
  const rows: { day: PlainDate }[] = await tx.query('select business_day as day from audit_entry order by id limit 1');
  return rows[0]?.day ?? null;
}

/** The instant of a run by the machine's clock, and the business day that it was for. */
export interface RunOnRecord {
  at: Date;
  day: PlainDate;
}

/** When the reports were last opened and the processes last checked, by whichever clock; what the check found. */
export async function lastRunsOnRecord(
  tx: Tx,
): Promise<{ opened: RunOnRecord | null; reconciled: (RunOnRecord & { found: Reconciled }) | null }> {
  const [reconciled]: (RunOnRecord & { found: Reconciled })[] = await tx.query(
    `select at, business_day as day, after as found from audit_entry where subject_kind = 'reconciliation' order by id desc limit 1`,
  );
  const [opened]: RunOnRecord[] = await tx.query(
    `select created_at as at, event->>'today' as day from outbox
     where subject_kind = 'monthlyReport' and event->>'name' = 'reportOpened' order by created_at desc limit 1`,
  );
  return { opened: opened ?? null, reconciled: reconciled ?? null };
}
