/** Where one process stands in the facts: whether there is one, whether it is over, whether the engine owes it something. */
import type { ProcessKind } from '../../domain/processes/process.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { Tx } from '../database.js';

export interface ProcessStanding {
  town: string | null;
  isOver: boolean;
  /** Something should have happened by now. */
  isOwed: boolean;
  isDoubtful: boolean;
}

/** $1 the id, $2 today. */
const STANDING: Record<ProcessKind, string> = {
  recipient: `select town, stage = 'terminated' as over, next_deadline <= $2 as owed, false as doubtful from recipient where recipient_no = $1`,
  monthlyReport: `select m.town, m.closed_on is not null and not exists (
      select 1 from mail where mail.town = m.town and mail.period = m.period and state <> 'sent') as over,
    m.next_deadline <= $2 or exists (
      select 1 from mail where mail.town = m.town and mail.period = m.period and state = 'planned') as owed, false as doubtful
    from monthly_report m where m.town || '/' || m.period = $1`,
  mail: `select town, state = 'sent' as over, state = 'planned' as owed, state = 'doubtful' as doubtful from mail where mail_key = $1 and $2::date is not null`,
  opening: `select null as town, every(exists (select 1 from monthly_report m where m.town = o.code and m.period = $1)) as over,
    true as owed, false as doubtful from office o where o.kind = 'town' and $1 < to_char($2::date, 'YYYY-MM') having count(*) > 0`,
  reconciliation: `select null as town, exists (
      select 1 from audit_entry where subject_kind = 'reconciliation' and subject_id = $1) as over, true as owed, false as doubtful
    from outbox where subject_kind = 'reconciliation' and subject_id = $1 and $2::date is not null limit 1`,
};

/** The standing of a process, or undefined where there is none. */
export async function findProcessStanding(
  tx: Tx,
  kind: ProcessKind,
  id: string,
  today: PlainDate,
): Promise<ProcessStanding | undefined> {
  const rows: { town: string | null; over: boolean; owed: boolean | null; doubtful: boolean }[] = await tx.query(
    STANDING[kind],
    [id, today],
  );
  const row = rows[0];
  return row && { town: row.town, isOver: row.over, isOwed: row.owed ?? false, isDoubtful: row.doubtful };
}

/** Whether facts of the process wait to be told to the engine. */
export async function isBeingTold(tx: Tx, kind: ProcessKind, id: string): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    'select 1 from outbox where delivered_at is null and subject_kind = $1 and subject_id = $2 limit 1',
    [kind, id],
  );
  return rows.length > 0;
}
