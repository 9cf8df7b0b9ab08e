/** Rules A5, I3. The inboxes: tasks of one's desk, and of the area one supervises. Never more, not even a count. */
import { isEscalatedTo } from '../../domain/inbox/task-authority.js';
import type { TaskKind } from '../../domain/inbox/task-kinds.js';
import { recipientAreaOf } from '../../domain/organisation/office.js';
import { type Actor, type Desk, desksOf, TOWN_DESKS } from '../../domain/organisation/roles.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { Tx } from '../database.js';
import { limitToArea, placeOf } from './area-filter.js';
import { decodeCursor, type Page, pageFrom } from './cursor.js';
import { TASK_COLUMNS, type TaskRow } from './task-columns.js';
import { Where } from './where.js';

export type TaskView = 'open' | 'mine' | 'unclaimed' | 'overdue' | 'dueToday' | 'returned' | 'escalated' | 'done';

export interface InboxFilter {
  view: TaskView;
  kind?: TaskKind | undefined;
  town?: string | undefined;
  village?: string | undefined;
  recipientNo?: string | undefined;
  desk: Desk | 'own' | 'all';
}

const OPEN = `t.status in ('open', 'claimed')`;
const SENT_BACK = `(t.return_reason is not null or t.reason_code in ('reviewReturned', 'proposalDeclined', 'confirmationRefused'))`;

/** Tasks of the desks somebody stands at. */
function limitToDesks(where: Where, actor: Actor): string {
  const desks = actor.assignments.flatMap(({ role, office }) =>
    desksOf(role).map((desk) => `(t.desk = ${where.bind(desk)} and t.office = ${where.bind(office)})`),
  );
  return desks.length === 0 ? 'false' : `(${desks.join(' or ')})`;
}

/** Towns supervise their villages, the bureau everybody; villages and centres have their desks alone. */
function limitToSupervised(where: Where, actor: Actor): string {
  // Before anything is bound: a parameter that no condition names is refused by the database.
  if (actor.assignments.some(({ role }) => role === 'M')) return 'true';
  const parts = [limitToDesks(where, actor)];
  for (const { role, office } of actor.assignments) {
    if (role === 'T' || role === 'TH')
      parts.push(`t.town = ${where.bind(office)} and t.desk = any(${where.bind(TOWN_DESKS)})`);
  }
  return `(${parts.join(' or ')})`;
}

/** Rules B9, D4. Escalated so far that it has reached somebody's desk; the town head's goes on to the bureau manager. */
function limitToEscalated(where: Where, actor: Actor): string {
  const parts = actor.assignments.flatMap(({ role, office }) => {
    if (role === 'M') return [`t.escalated_to = 'bureauManager'`];
    return role === 'TH' ? [`t.escalated_to is not null and t.town = ${where.bind(office)}`] : [];
  });
  return parts.length === 0 ? 'false' : `(${parts.join(' or ')})`;
}

function visible(where: Where, actor: Actor, filter: InboxFilter): void {
  // What is escalated lies at another's desk: whoever it reaches supervises that desk.
  if (filter.view === 'escalated') where.and(limitToEscalated(where, actor));
  if (filter.recipientNo !== undefined) limitToArea(where, recipientAreaOf(actor.assignments), placeOf('t'));
  else
    where.and(
      filter.desk === 'own' && filter.view !== 'escalated'
        ? limitToDesks(where, actor)
        : limitToSupervised(where, actor),
    );
}

function filtered(actor: Actor, filter: InboxFilter, today: PlainDate): Where {
  const where = new Where()
    .andEqual('t.kind', filter.kind)
    .andEqual('t.town', filter.town)
    .andEqual('t.village', filter.village)
    .andEqual('t.recipient_no', filter.recipientNo)
    .andEqual('t.desk', filter.desk === 'own' || filter.desk === 'all' ? undefined : filter.desk);
  visible(where, actor, filter);
  switch (filter.view) {
    case 'open':
      return where.and(OPEN);
    case 'mine':
      return where.and(`t.status = 'claimed'`).andEqual('t.holder', actor.login);
    case 'unclaimed':
      return where.and(`t.status = 'open'`);
    case 'overdue':
      return where.and(OPEN).and(`t.due_on < ${where.bind(today)}`);
    case 'dueToday':
      return where.and(OPEN).andEqual('t.due_on', today);
    case 'returned':
      return where.and(OPEN).and(SENT_BACK);
    case 'escalated':
      return where.and(OPEN);
    case 'done':
      return where.and(`t.status in ('done', 'withdrawn', 'superseded')`);
  }
}

const ESCALATED_FIRST = `(case when t.escalated_to is null then 1 else 0 end)`;

/** A report, which belongs to no cycle, stands behind whoever is due on the same day. */
const WITHOUT_CYCLE: PlainDate = '9999-12-31';
const END_OF_CYCLE = `coalesce(t.cycle_end, '${WITHOUT_CYCLE}'::date)`;

/**
 * A page of an inbox: what is escalated on top (Rule B9), then by due day, on equal due days whose validity ended or ends first;
 * what is done newest first. Errors: CURSOR_INVALID.
 */
export async function listTasks(
  tx: Tx,
  actor: Actor,
  list: InboxFilter & { limit: number; cursor?: string | undefined },
  today: PlainDate,
): Promise<Page<TaskRow>> {
  const where = filtered(actor, list, today);
  const isDone = list.view === 'done';
  if (list.cursor !== undefined) {
    const keys = decodeCursor(list.cursor, isDone ? ['uuid'] : ['integer', 'date', 'date', 'uuid']).map((key) =>
      where.bind(key),
    );
    where.and(
      isDone
        ? `t.id < ${keys[0]}::uuid`
        : `(${ESCALATED_FIRST}, t.due_on, ${END_OF_CYCLE}, t.id) > (${keys[0]}::bigint, ${keys[1]}::date, ${keys[2]}::date, ${keys[3]}::uuid)`,
    );
  }
  const order = isDone ? 't.id desc' : `${ESCALATED_FIRST}, t.due_on, ${END_OF_CYCLE}, t.id`;
  const rows: TaskRow[] = await tx.query(
    `select ${TASK_COLUMNS} from (select * from task t where ${where.condition} order by ${order} limit ${list.limit + 1}) t
     left join recipient r on r.recipient_no = t.recipient_no
     left join account holder on holder.login = t.holder left join person on person.id = holder.person_id
     order by ${order}`,
    where.parameters,
  );
  const keysOf = (row: TaskRow) =>
    isDone ? [row.id] : [row.escalatedTo === null ? 1 : 0, row.dueOn, row.cycleEnd ?? WITHOUT_CYCLE, row.id];
  return pageFrom(rows, list.limit, keysOf, (row) => row);
}

export interface InboxCounts {
  open: number;
  mine: number;
  unclaimed: number;
  overdue: number;
  dueToday: number;
  returned: number;
  escalated: number;
  byKind: Record<string, number>;
}

/** The counts beside an inbox, of the same tasks that its list shows; by kind those of the view. */
export async function countTasks(tx: Tx, actor: Actor, filter: InboxFilter, today: PlainDate): Promise<InboxCounts> {
  const where = filtered(actor, { ...filter, view: 'open' }, today);
  const [login, day] = [where.bind(actor.login), where.bind(today)];
  const rows: ({ kind: string } & Record<Exclude<keyof InboxCounts, 'escalated' | 'byKind'>, number>)[] =
    await tx.query(
      `select t.kind, count(*)::int as open, (count(*) filter (where t.holder = ${login}))::int as mine,
       (count(*) filter (where t.status = 'open'))::int as unclaimed, (count(*) filter (where t.due_on < ${day}))::int as overdue,
       (count(*) filter (where t.due_on = ${day}))::int as "dueToday", (count(*) filter (where ${SENT_BACK}))::int as returned
     from task t where ${where.condition} group by t.kind`,
      where.parameters,
    );
  const total: InboxCounts = {
    open: 0,
    mine: 0,
    unclaimed: 0,
    overdue: 0,
    dueToday: 0,
    returned: 0,
    escalated: actor.assignments.some(({ role }) => isEscalatedTo(role))
      ? await countEscalated(tx, actor, filter, today)
      : 0,
    byKind: filter.view === 'open' ? {} : await countByKind(tx, actor, filter, today),
  };
  for (const { kind, ...counts } of rows) {
    for (const name of ['open', 'mine', 'unclaimed', 'overdue', 'dueToday', 'returned'] as const)
      total[name] += counts[name];
    if (filter.view === 'open') total.byKind[kind] = counts.open;
  }
  return total;
}

async function countByKind(
  tx: Tx,
  actor: Actor,
  filter: InboxFilter,
  today: PlainDate,
): Promise<Record<string, number>> {
  const where = filtered(actor, filter, today);
  const rows: { kind: string; count: number }[] = await tx.query(
    `select t.kind, count(*)::int as count from task t where ${where.condition} group by t.kind`,
    where.parameters,
  );
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}

async function countEscalated(
  tx: Tx,
  actor: Actor,
  filter: Omit<InboxFilter, 'view'>,
  today: PlainDate,
): Promise<number> {
  const where = filtered(actor, { ...filter, view: 'escalated' }, today);
  const rows: { count: number }[] = await tx.query(
    `select count(*)::int as count from task t where ${where.condition}`,
    where.parameters,
  );
  return rows[0]?.count ?? 0;
}

/** One task by id, whoever asks; the caller decides whether he sees it. */
export async function findTask(tx: Tx, id: string): Promise<TaskRow | null> {
  const rows: TaskRow[] = await tx.query(
    `select ${TASK_COLUMNS} from task t left join recipient r on r.recipient_no = t.recipient_no
     left join account holder on holder.login = t.holder left join person on person.id = holder.person_id where t.id = $1`,
    [id],
  );
  return rows[0] ?? null;
}
