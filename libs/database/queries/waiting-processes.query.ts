/** Processes that wait for a person: those of open tasks, each once, by the task that is due first. */
import type { TaskKind } from '../../domain/inbox/task-kinds.js';
import type { Desk } from '../../domain/organisation/roles.js';
import type { Stage } from '../../domain/recipient/status.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { Tx } from '../database.js';
import { decodeCursor, type Page, pageFrom } from './cursor.js';
import type { ProcessCount, ProcessWish } from './stuck-processes.query.js';
import { Where } from './where.js';

export interface AwaitedTask {
  kind: TaskKind;
  desk: Desk;
  office: string;
  round: number;
  since: PlainDate;
  until: PlainDate;
}

export interface WaitingRow {
  kind: 'recipient' | 'monthlyReport';
  id: string;
  town: string;
  stage: Stage | null;
  recipientName: string | null;
  /** What is open, due first. */
  waitsFor: AwaitedTask[];
}

type Raw = WaitingRow & { dueOn: PlainDate; taskId: string };

const KIND = `case when t.recipient_no is null then 'monthlyReport' else 'recipient' end`;
const OPEN = `status in ('open', 'claimed')`;
/** A recipient may have several open tasks: only the one due first stands for him. */
const FIRST_OF_ITS_PROCESS = `not exists (
  select 1 from task o where o.recipient_no = t.recipient_no and o.${OPEN} and (o.due_on, o.id) < (t.due_on, t.id))`;

/** What waits for somebody, the most urgent first. */
export async function waitingProcesses(tx: Tx, wish: ProcessWish): Promise<Page<WaitingRow>> {
  const where = new Where().and(`t.${OPEN}`).and(FIRST_OF_ITS_PROCESS);
  if (wish.kind !== undefined) where.and(`${KIND} = ${where.bind(wish.kind)}`);
  where.andEqual('t.town', wish.town);
  if (wish.cursor !== undefined) {
    const [dueOn, taskId] = decodeCursor(wish.cursor, ['date', 'uuid']);
    where.and(`(t.due_on, t.id) > (${where.bind(dueOn)}::date, ${where.bind(taskId)}::uuid)`);
  }
  const rows: Raw[] = await tx.query(
    `select ${KIND} as kind, coalesce(t.recipient_no, t.town || '/' || t.period) as id, t.town, r.stage, r.name as "recipientName",
       t.due_on as "dueOn", t.id as "taskId",
       (select jsonb_agg(jsonb_build_object('kind', o.kind, 'desk', o.desk, 'office', o.office, 'round', o.round,
                                            'since', o.opened_on, 'until', o.due_on) order by o.due_on, o.id)
        from task o where o.${OPEN} and (o.id = t.id or o.recipient_no = t.recipient_no)) as "waitsFor"
     from task t left join recipient r on r.recipient_no = t.recipient_no
     where ${where.condition} order by t.due_on, t.id limit ${where.bind(wish.limit + 1)}`,
    where.parameters,
  );
  return pageFrom(
    rows,
    wish.limit,
    ({ dueOn, taskId }) => [dueOn, taskId],
    ({ dueOn: _due, taskId: _task, ...row }) => row,
  );
}

/** How many wait for somebody, by kind and town. */
export async function countWaiting(tx: Tx): Promise<ProcessCount[]> {
  return tx.query(
    `select ${KIND} as kind, t.town, count(distinct coalesce(t.recipient_no, t.id::text))::int as count
     from task t where t.${OPEN} group by 1, 2 order by 1, 2`,
  );
}
