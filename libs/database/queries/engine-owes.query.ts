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

/** What the engine has brought about so far: tasks opened, mails sent. */
export async function engineBrought(tx: Tx): Promise<{ tasks: number; mails: number }> {
  const rows: { tasks: number; mails: number }[] = await tx.query(
    `select (select count(*)::int from task) as tasks, (select count(*)::int from mail where state = 'sent') as mails`,
  );
  return rows[0] ?? { tasks: 0, mails: 0 };
}

/** Numbers of the recipients of whom the stored next deadline has come; whom a fact of this day wakes anyhow is left out. */
export async function recipientsDue(tx: Tx, today: PlainDate): Promise<string[]> {
  const rows: { recipientNo: string }[] = await tx.query(
    `select recipient_no as "recipientNo" from recipient r where next_deadline <= $1 and stage <> 'terminated'
       and not exists (select 1 from outbox o where o.subject_kind = 'recipient' and o.subject_id = r.recipient_no and o.event ->> 'today' = $1::text)`,
    [today],
  );
  return rows.map((row) => row.recipientNo);
}

/** The next days after `today` on which the stored deadline of a recipient, of a report comes. */
export async function nextStoredDeadlines(
  tx: Tx,
  today: PlainDate,
): Promise<Record<'ofRecipients' | 'ofReports', PlainDate | null>> {
  const rows: Record<'ofRecipients' | 'ofReports', PlainDate | null>[] = await tx.query(
    `select (select min(next_deadline) from recipient where next_deadline > $1) as "ofRecipients",
       (select min(next_deadline) from monthly_report where next_deadline > $1) as "ofReports"`,
    [today],
  );
  return rows[0] ?? { ofRecipients: null, ofReports: null };
}
