/** What workflows write of tasks: by business key, so that a repeated activity changes nothing. */
import { v7 as uuid } from 'uuid';
import { TASK_KINDS } from '../../domain/inbox/task-kinds.js';
import { OFFICE_OF_CENTRE } from '../../domain/organisation/office.js';
import type { LifecycleStep, OpenTaskStep } from '../../domain/recipient/lifecycle/lifecycle-events.js';
import type { Stage } from '../../domain/recipient/status.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { Changed, Tx } from '../database.js';

type Step<Name extends LifecycleStep['step']> = Extract<LifecycleStep, { step: Name }>;

/**
 * Opens a task at the desk of its kind, at the office where the recipient is now. The person whom the two-person rule
 * excludes, and the words of whoever sent the question back or asks for a void, come from the records that the step names.
 */
export async function insertTask(tx: Tx, recipientNo: string, step: OpenTaskStep): Promise<void> {
  const { desk } = TASK_KINDS[step.kind];
  await tx.query(
    `insert into task (id, task_key, recipient_no, kind, round, desk, office, town, village, centre, cycle_end, opened_on, due_on,
       calendar_assumed, status, reason_code, reason_text, subject, caused_by, excluded_person)
     select $1, $2, r.recipient_no, $4, $5, $6,
       case $6 when 'villageWorker' then r.village when 'townOffice' then coalesce($7, r.town)
               else case r.centre when 'employeePensionCentre' then $8 else $9 end end,
       coalesce($7, r.town), case when $7::text is null then r.village end, r.centre, $10, $11, $12, $13, 'open', $14,
       coalesce((select coalesce(c.answer_fields->>'reason', c.corrected_reason) from task c where c.task_key = $16),
                (select v.void_request_reason from certification v where v.id = ($15::jsonb->>'certificationId')::uuid)),
       $15::jsonb, $16,
       coalesce((select f.finder_person from finding f where f.id = ($15::jsonb->>'findingId')::uuid and $4 = 'findingReview'),
                (select d.maker_person from decision d where d.decision_no = $15::jsonb->>'decisionNo'))
     from recipient r where r.recipient_no = $3
     on conflict do nothing`,
    [
      uuid(),
      step.key,
      recipientNo,
      step.kind,
      step.round,
      desk,
      step.town ?? null,
      OFFICE_OF_CENTRE.employeePensionCentre,
      OFFICE_OF_CENTRE.residentPensionCentre,
      step.cycleEnd,
      step.openedOn,
      step.dueOn,
      step.calendarAssumed,
      step.reason,
      JSON.stringify(step.subject),
      step.causedBy,
    ],
  );
}

/** Withdraws or supersedes a task nobody has answered, on a business day; says whether it was still open. */
export async function closeTask(tx: Tx, step: Step<'closeTask'>, today: PlainDate): Promise<boolean> {
  const [, count]: Changed<unknown> = await tx.query(
    `update task set status = $2, close_reason = $3, closed_on = $4, closed_at = now(), version = version + 1
     where task_key = $1 and status in ('open', 'claimed')`,
    [step.key, step.as, step.reason, today],
  );
  return count > 0;
}

/**
 * Rules B4, B6, E1. What closed tasks were to judge waits for nobody any more: the decision still proposed, the finding still to
 * be reviewed. What a person had decided about meanwhile stays as it is.
 */
export async function withdrawUnjudged(tx: Tx, closedKeys: readonly string[]): Promise<void> {
  if (closedKeys.length === 0) return;
  await tx.query(
    `update decision set state = 'withdrawn' where state = 'proposed' and decision_no in
       (select subject->>'decisionNo' from task where task_key = any($1))`,
    [closedKeys],
  );
  await tx.query(
    `update finding set state = 'withdrawn' where state = 'awaitingReview' and id in
       (select (subject->>'findingId')::uuid from task where task_key = any($1) and kind = 'findingReview')`,
    [closedKeys],
  );
}

/** Rules B9, D4. Puts an unanswered task on top for whoever supervises it. */
export async function escalateTask(tx: Tx, step: Step<'escalateTask'>): Promise<void> {
  await tx.query(`update task set escalated_to = $2 where task_key = $1 and status in ('open', 'claimed')`, [
    step.key,
    step.to,
  ]);
}

/** Stage and next deadline as the workflow has worked them out; the deadline only if no newer fact waits to be heard. */
export async function keepPosition(
  tx: Tx,
  position: { recipientNo: string; factNo: number; stage: Stage; nextDeadline: PlainDate | null },
): Promise<void> {
  await tx.query(
    `update recipient set stage = $2, next_deadline = case when fact_no <= $3 then $4::date else next_deadline end where recipient_no = $1`,
    [position.recipientNo, position.stage, position.factNo, position.nextDeadline],
  );
}
