/** Rule I3. What a correction must know of the course since an answer, and what it takes back of the answer's facts. */
import type { OtherTask } from '../../domain/inbox/correction.js';
import type { Tx } from '../database.js';
import type { TaskEntity } from '../entities/task.entity.js';

/** Whether what followed from the answer has been answered, or the finding it made or agreed to has been reported. */
export async function isFollowedUp(tx: Tx, task: TaskEntity): Promise<boolean> {
  const agreedTo = task.kind === 'findingReview' ? (task.subject.findingId ?? null) : null;
  const rows: unknown[] = await tx.query(
    `select 1 from task where caused_by = $1 and status = 'done' and corrected_at is null
     union all select 1 from finding where (task_id = $2 or id = $3) and reported_in is not null limit 1`,
    [task.taskKey, task.id, agreedTo],
  );
  return rows.length > 0;
}

/** The recipient's other tasks, each with its answer where that was given since this task opened and still stands. */
export async function otherTasksSince(tx: Tx, task: TaskEntity): Promise<OtherTask[]> {
  return tx.query(
    `select o.kind, o.round, o.opened_on as "openedOn", o.cycle_end as "cycleEnd", o.caused_by as "causedBy",
       o.close_reason is not distinct from 'corrected' as "isUndone",
       case when o.status = 'done' and o.corrected_at is null and o.answered_at >= uuid_extract_timestamp(t.id) then o.answer end as "answeredSince"
     from task t join task o on o.recipient_no = t.recipient_no and o.id <> t.id where t.id = $1`,
    [task.id],
  );
}

/**
 * Whether a certification was recorded since the answer; whether it was passed on: another move is asked for, or the payer
 * elsewhere was told of the death at once (A1).
 */
export async function factsSince(tx: Tx, task: TaskEntity): Promise<{ wasCertified: boolean; wasPassedOn: boolean }> {
  const [facts]: { wasCertified: boolean; wasPassedOn: boolean }[] = await tx.query(
    `select exists (select 1 from certification c where c.recipient_no = t.recipient_no and not c.is_void and c.created_at >= t.answered_at) as "wasCertified",
       (t.kind = 'handOver' and exists (select 1 from move_request m where m.recipient_no = t.recipient_no and m.state = 'asked'))
       or (t.kind = 'findingReview' and t.answer = 'approve' and exists (
             select 1 from finding f join recipient r using (recipient_no)
             where f.id = (t.subject->>'findingId')::uuid and f.kind = 'dead' and r.payer = 'EXTERNAL')) as "wasPassedOn"
     from task t where t.id = $1`,
    [task.id],
  );
  if (!facts) throw new Error(`Task ${task.id} has vanished.`);
  return facts;
}

/** The attempt and the finding that an answer made no longer count. */
export async function withdrawAttemptsAndFindings(tx: Tx, taskId: string): Promise<void> {
  await tx.query('update contact_attempt set is_withdrawn = true where task_id = $1', [taskId]);
  await tx.query(`update finding set state = 'withdrawn' where task_id = $1`, [taskId]);
}

/** What the answer proposed, or declined to propose. */
export async function withdrawDecisions(tx: Tx, taskKey: string): Promise<void> {
  await tx.query(
    `update decision set state = 'withdrawn' where state in ('proposed', 'declined') and decision_no in
       (select subject->>'decisionNo' from task where task_key = $1)`,
    [taskKey],
  );
}

/** Rule C2. The finding waits for its review again; a death is no longer verified. */
export async function reopenReview(tx: Tx, findingId: string): Promise<void> {
  await tx.query(
    `update finding set state = 'awaitingReview', reviewer_login = null, reviewer_person = null, reviewed_on = null, return_reason = null where id = $1`,
    [findingId],
  );
  await tx.query(
    `update recipient r set died_on = null from finding f where f.id = $1 and f.kind = 'dead' and r.recipient_no = f.recipient_no`,
    [findingId],
  );
}

/** Rules E1, E5. The death that declining its termination had put in doubt is verified as before. */
export async function restoreDeath(tx: Tx, findingId: string): Promise<void> {
  await tx.query(`update finding set state = 'approved', return_reason = null where id = $1`, [findingId]);
  await tx.query(
    `update recipient r set died_on = f.died_on from finding f where f.id = $1 and r.recipient_no = f.recipient_no`,
    [findingId],
  );
}
