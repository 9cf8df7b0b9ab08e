import type { PlainDate } from '../../domain/time/plain-date.js';
import type { Tx } from '../database.js';

/** What the engine still owes the casework on a day: facts not told, people and reports whose day has come, mails not sent. */
export interface Owed {
  facts: number;
  recipients: number;
  reports: number;
  mails: number;
}

export async function engineOwes(tx: Tx, today: PlainDate): Promise<Owed> {
  const rows: Owed[] = await tx.query(
    `select (select count(*)::int from outbox where delivered_at is null) as facts,
       (select count(*)::int from recipient where next_deadline <= $1 and stage <> 'terminated') as recipients,
       (select count(*)::int from monthly_report where next_deadline <= $1) as reports,
       (select count(*)::int from mail where state = 'planned') as mails`,
    [today],
  );
  return rows[0] ?? { facts: 0, recipients: 0, reports: 0, mails: 0 };
}

/** Numbers of the recipients of whom the stored next deadline has come. */
export async function recipientsDue(tx: Tx, today: PlainDate): Promise<string[]> {
  const rows: { recipientNo: string }[] = await tx.query(
    `select recipient_no as "recipientNo" from recipient where next_deadline <= $1 and stage <> 'terminated'`,
    [today],
  );
  return rows.map((row) => row.recipientNo);
}

/** The next day after `today` on which anybody's stored deadline comes, or null. */
export async function nextStoredDeadline(tx: Tx, today: PlainDate): Promise<PlainDate | null> {
  const rows: { next: PlainDate | null }[] = await tx.query(
    `select least((select min(next_deadline) from recipient where next_deadline > $1), (select min(next_deadline) from monthly_report where next_deadline > $1)) as next`,
    [today],
  );
  return rows[0]?.next ?? null;
}
