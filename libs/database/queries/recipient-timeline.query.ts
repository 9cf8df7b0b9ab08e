/** Rules A5, I1. All that happened about one recipient, newest first: by business day, within a day by instant. */
import type { Area } from '../../domain/organisation/office.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { Database } from '../database.js';
import { limitToArea, placeOf } from './area-filter.js';
import { decodeCursor, type Page, pageFrom } from './cursor.js';
import { Where } from './where.js';

export interface TimelineView {
  /** Instant, ISO in UTC; what only has a business day stands at its beginning. */
  at: string;
  on: PlainDate;
  kind: 'certification' | 'attempt' | 'task' | 'finding' | 'decision' | 'audit';
  code: string;
  /** Login and name of whoever did it; null for the engine. */
  by: string | null;
  byName: string | null;
  params: Record<string, unknown>;
  evidenceIds: string[];
  subjectId: string;
  isVoid: boolean;
}

const startOf = (day: string): string => `(${day}::timestamp at time zone 'Asia/Shanghai')`;

const CERTIFICATIONS = `
  select c.created_at as at, c.recorded_on as "on", 'certification' as kind, c.channel as code, c.recorded_by as by,
    jsonb_build_object('happenedOn', c.happened_on, 'sourceOffice', c.source_office, 'taskId', c.task_id, 'voidReason', c.void_reason,
      'helper', c.helper) as params,
    c.evidence_ids as "evidenceIds", c.id::text as "subjectId", c.is_void as "isVoid"
  from certification c join place using (recipient_no)`;

const ATTEMPTS = `
  select a.recorded_at, coalesce(t.answered_on, a.on_date), 'attempt', a.kind || '.' || a.outcome, a.recorded_by,
    jsonb_build_object('attemptedOn', a.on_date, 'vain', a.is_vain, 'office', a.office, 'taskId', a.task_id),
    a.evidence_ids, a.id::text, a.is_withdrawn
  from contact_attempt a join place using (recipient_no) left join task t on t.id = a.task_id`;

/** One moment of a task: `code` is an expression like the others. */
const taskMoment = (code: string, at: string, on: string, by: string, extra: string, condition: string): string => `
  select ${at}, ${on}, 'task', ${code}, ${by},
    jsonb_build_object('taskKind', t.kind, 'round', t.round, 'desk', t.desk, 'status', t.status, ${extra}),
    '{}'::uuid[], t.id::text, t.status in ('withdrawn', 'superseded')
  from task t join place using (recipient_no) where ${condition}`;

const TASKS = [
  taskMoment(
    `'opened'`,
    `coalesce(uuid_extract_timestamp(t.id), ${startOf('t.opened_on')})`,
    't.opened_on',
    'null',
    `'dueOn', t.due_on, 'reason', t.reason_code, 'reasonText', t.reason_text`,
    'true',
  ),
  taskMoment(
    `'answered'`,
    `coalesce(t.answered_at, ${startOf('t.answered_on')})`,
    't.answered_on',
    't.answered_by',
    `'answer', t.answer, 'note', t.answer_fields->>'note', 'reasonText', t.answer_fields->>'reason'`,
    't.answered_on is not null',
  ),
  taskMoment(
    't.status',
    't.closed_at',
    't.closed_on',
    'null',
    `'closeReason', t.close_reason`,
    't.closed_on is not null',
  ),
  taskMoment(
    `'corrected'`,
    't.corrected_at',
    `(select max(e.business_day) from audit_entry e where e.recipient_no = t.recipient_no and e.subject_id = t.id::text and e.act = 'answerCorrected')`,
    't.corrected_by',
    `'answer', t.answer, 'reasonText', t.corrected_reason`,
    't.corrected_at is not null',
  ),
].join(' union all ');

const FINDINGS = `
  select coalesce(t.answered_at, ${startOf('f.found_on')}), f.found_on, 'finding', f.kind, f.finder_login,
    jsonb_build_object('detail', f.detail, 'state', f.state, 'period', f.period, 'diedOn', f.died_on, 'taskId', f.task_id,
      'reviewer', f.reviewer_login, 'reviewedOn', f.reviewed_on, 'returnReason', f.return_reason, 'reportedIn', f.reported_in),
    f.evidence_ids, f.id::text, f.state in ('returned', 'withdrawn')
  from finding f join place using (recipient_no) left join task t on t.id = f.task_id`;

const decisionMoment = (code: string, at: string, on: string, by: string, condition: string): string => `
  select ${at}, ${on}, 'decision', d.kind || '.' || ${code}, ${by},
    jsonb_build_object('state', d.state, 'reason', d.reason, 'effectiveMonth', d.effective_month, 'months', d.months,
      'backPayFen', d.back_pay_fen, 'overpaidFen', d.overpaid_fen, 'checkerReason', d.checker_reason, 'isWrongful', d.is_wrongful),
    d.evidence_ids, d.decision_no, d.state = 'withdrawn'
  from decision d join place using (recipient_no) where ${condition}`;

const CHECKED_AT = `(select max(t.answered_at) from task t where t.recipient_no = d.recipient_no
  and t.subject->>'decisionNo' = d.decision_no and t.answer in ('confirm', 'refuse'))`;

const DECISIONS = [
  decisionMoment(
    `case d.state when 'declined' then 'declined' else 'proposed' end`,
    'd.created_at',
    'd.proposed_on',
    'd.maker_login',
    'true',
  ),
  decisionMoment(
    `case d.state when 'refused' then 'refused' else 'confirmed' end`,
    `coalesce(${CHECKED_AT}, ${startOf('d.confirmed_on')})`,
    'd.confirmed_on',
    'd.checker_login',
    'd.confirmed_on is not null',
  ),
  // On its own day when the engine's morning brings it, else with the confirmation.
  decisionMoment(
    `'tookEffect'`,
    `coalesce(case when d.took_effect_on = d.confirmed_on then ${CHECKED_AT} end, ${startOf('d.took_effect_on')})`,
    'd.took_effect_on',
    'null',
    'd.took_effect_on is not null',
  ),
].join(' union all ');

/** The acts of the audit that no fact of its own shows: those about the recipient himself, and two about what is his. */
const ACTS = `
  select e.at, e.business_day, 'audit', e.act, e.actor,
    jsonb_strip_nulls(jsonb_build_object('before', e.before, 'after', e.after, 'why', e.why, 'onBehalfOf', e.on_behalf_of)),
    '{}'::uuid[], e.id::text, false
  from audit_entry e join place using (recipient_no) where e.subject_kind = 'recipient' or e.act in ('contactOpened', 'voidRequested')`;

const EVERYTHING = [CERTIFICATIONS, ATTEMPTS, TASKS, FINDINGS, DECISIONS, ACTS].join(' union all ');

const KEY = `entry.kind || ':' || entry.code || ':' || entry."subjectId"`;

/** A page of the timeline of a recipient of the area; of anybody else's it is empty. Errors: CURSOR_INVALID. */
export async function listTimeline(
  database: Database,
  area: Area,
  recipientNo: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<TimelineView>> {
  const place = limitToArea(new Where().andEqual('r.recipient_no', recipientNo), area, placeOf('r'));
  const placed = place.condition;
  const after = new Where();
  if (cursor !== undefined) {
    const [on, at, key] = decodeCursor(cursor, ['date', 'instant', 'text']).map((value) => place.bind(value));
    after.and(`(entry."on", entry.at, ${KEY}) < (${on}::date, ${at}::timestamptz, ${key})`);
  }
  const rows: (TimelineView & { key: string })[] = await database.reader.query(
    `with place as (select r.recipient_no from recipient r where ${placed}), entry as (${EVERYTHING})
     select to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, entry."on", entry.kind, entry.code,
       entry.by, person.name as "byName", entry.params, entry."evidenceIds", entry."subjectId", entry."isVoid", ${KEY} as key
     from entry left join account on account.login = entry.by left join person on person.id = account.person_id
     where ${after.condition}
     order by entry."on" desc, entry.at desc, ${KEY} desc limit ${limit + 1}`,
    place.parameters,
  );
  return pageFrom(
    rows,
    limit,
    (row) => [row.on, row.at, row.key],
    ({ key: _key, ...row }) => row,
  );
}
