/** What the engine owes the casework and has not done in its time: seen in the database alone, whatever state the engine is in. */
import type { ProcessKind } from '../../domain/processes/process.js';
import type { Stage } from '../../domain/recipient/status.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { PlainMonth } from '../../domain/time/plain-month.js';
import type { Tx } from '../database.js';
import { decodeCursor, type Page, pageFrom } from './cursor.js';
import { Where } from './where.js';

export interface ProcessWish {
  limit: number;
  cursor?: string | undefined;
  kind?: ProcessKind | undefined;
  town?: string | undefined;
}

/** How time is counted: under the demo clock a day has no hour, only what was told and when. */
export interface StuckSince {
  today: PlainDate;
  clock: 'real' | 'demo';
  /** The period whose reports should be open by now, or null where none has to be. */
  openedPeriod: PlainMonth | null;
}

export interface StuckRow {
  kind: ProcessKind;
  id: string;
  town: string | null;
  stage: Stage | null;
  recipientName: string | null;
  since: Date;
  /** Times the relay or the mail has been tried in vain, and the last error of that. */
  attempts: number;
  lastError: string | null;
  /** Facts of it wait to be told to the engine. */
  isBeingTold: boolean;
  isDoubtful: boolean;
}

type Raw = StuckRow & { sinceExactly: string };

/** Rows behind the placeholders $1 today, $2 whether hours count, $3 period or null. */
const OWED = `
  select subject_kind as kind, subject_id as id, created_at as since, attempts, last_error as error, true as told, false as doubtful
  from outbox where delivered_at is null
  union all
  select 'recipient', r.recipient_no, greatest(told.at, case when $2 then (r.next_deadline + time '06:10') at time zone 'Asia/Shanghai' end),
    0, null, false, false
  from recipient r cross join lateral (
    select max(created_at) as at, bool_or(delivered_at is null) as waits from outbox where subject_kind = 'recipient' and subject_id = r.recipient_no
  ) told
  where r.next_deadline <= $1 and r.stage <> 'terminated' and told.waits is not true
  union all
  select 'monthlyReport', m.town || '/' || m.period,
    greatest(told.at, case when $2 then (m.next_deadline + time '08:10') at time zone 'Asia/Shanghai' end), 0, null, false, false
  from monthly_report m cross join lateral (
    select max(created_at) as at, bool_or(delivered_at is null) as waits from outbox
    where subject_kind = 'monthlyReport' and subject_id = m.town || '/' || m.period
  ) told
  where m.next_deadline <= $1 and told.waits is not true
  union all
  select case when kind in ('report', 'reminder') then 'monthlyReport' else 'mail' end,
    case when kind in ('report', 'reminder') then town || '/' || period else mail_key end,
    planned_at + interval '2 minutes', attempts, last_error, false, state = 'doubtful'
  from mail where state <> 'sent'
  union all
  select 'opening', $3, (date_trunc('month', $1::date)::date + time '02:10') at time zone 'Asia/Shanghai', 0, null, false, false
  where $2 and $3::text is not null and exists (
    select 1 from office o where o.kind = 'town' and not exists (select 1 from monthly_report m where m.town = o.code and m.period = $3))`;

const STUCK = `
  select kind, id, min(since) as since, max(attempts) as attempts, (array_agg(error) filter (where error is not null))[1] as error,
    bool_or(told) as told, bool_or(doubtful) as doubtful
  from (${OWED}) owed group by kind, id having min(since) < now() - interval '1 minute'`;

const PLACED = `
  select stuck.*, coalesce(r.town, case when stuck.kind = 'monthlyReport' then split_part(stuck.id, '/', 1) end, mail.town) as town,
    r.stage, r.name
  from (${STUCK}) stuck
  left join recipient r on stuck.kind = 'recipient' and r.recipient_no = stuck.id
  left join mail on stuck.kind = 'mail' and mail.mail_key = stuck.id`;

const given = ({ today, clock, openedPeriod }: StuckSince): Where => {
  const where = new Where();
  where.bind(today);
  where.bind(clock === 'real');
  where.bind(openedPeriod);
  return where;
};

/** The processes that are stuck, the longest first. */
export async function stuckProcesses(tx: Tx, time: StuckSince, wish: ProcessWish): Promise<Page<StuckRow>> {
  const where = given(time).andEqual('kind', wish.kind).andEqual('town', wish.town);
  if (wish.cursor !== undefined) {
    const [since, kind, id] = decodeCursor(wish.cursor, ['instant', 'text', 'text']);
    where.and(`(since, kind, id) > (${where.bind(since)}::timestamptz, ${where.bind(kind)}, ${where.bind(id)})`);
  }
  const rows: Raw[] = await tx.query(
    `select kind, id, town, stage, name as "recipientName", since, attempts, error as "lastError", told as "isBeingTold",
       doubtful as "isDoubtful", to_char(since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "sinceExactly"
     from (${PLACED}) placed where ${where.condition} order by since, kind, id limit ${where.bind(wish.limit + 1)}`,
    where.parameters,
  );
  return pageFrom(
    rows,
    wish.limit,
    ({ sinceExactly, kind, id }) => [sinceExactly, kind, id],
    ({ sinceExactly: _, ...row }) => row,
  );
}

export interface ProcessCount {
  kind: ProcessKind;
  town: string | null;
  count: number;
}

/** How many are stuck, by kind and town. */
export async function countStuck(tx: Tx, time: StuckSince): Promise<ProcessCount[]> {
  return tx.query(
    `select kind, town, count(*)::int as count from (${PLACED}) placed group by kind, town order by kind, town nulls last`,
    given(time).parameters,
  );
}
