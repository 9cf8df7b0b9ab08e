/** Rule I3. An answer is taken back, until its follow-up is answered: it stays on record, the question is asked anew. */

import type { Tx } from '../database/database.js';
import type { TaskEntity } from '../database/entities/task.entity.js';
import { appendAudit } from '../database/stores/audit.store.js';
import { lockRecipient } from '../database/stores/recipient.store.js';
import { patchTask } from '../database/stores/task.store.js';
import { conflict, forbidden, refused } from '../domain/errors.js';
import { supervisesTask } from '../domain/inbox/task-authority.js';
import { TASK_KINDS } from '../domain/inbox/task-kinds.js';
import { type Actor, isSamePerson } from '../domain/organisation/roles.js';
import { onBehalfOf } from './acting-office.js';
import { refOf } from './answers/answering.js';
import type { Casework } from './casework.js';
import { lockVisibleTask } from './hold-task.js';
import { tellWorkflow } from './tell-workflow.js';

/** What is undone only by two persons (void, resumption) or by the next submission cannot be taken back by one. */
const FINAL_ANSWERS = ['certified', 'aliveCertified', 'accepted', 'confirm', 'refuse', 'submit'];

/**
 * By the answerer or a supervisor. Errors: NOT_FOUND, NOT_YOURS_TO_CORRECT, NOT_ANSWERED, ANSWER_IS_FINAL,
 * FOLLOW_UP_ANSWERED, CAUSE_GONE (the cycle has ended since).
 */
export async function correctTask(casework: Casework, actor: Actor, taskId: string, reason: string): Promise<void> {
  await casework.database.inTransaction(async (tx) => {
    const today = await casework.clock.today(tx);
    const task = await lockVisibleTask(tx, actor, taskId);
    if (!isSamePerson(task.answeredPerson, actor) && !supervisesTask(actor, task))
      throw forbidden('NOT_YOURS_TO_CORRECT');
    if (task.status !== 'done' || task.correctedAt !== null || task.answer === null || task.recipientNo === null)
      throw conflict('NOT_ANSWERED');
    if (FINAL_ANSWERS.includes(task.answer)) throw refused('ANSWER_IS_FINAL', { answer: task.answer });
    const recipient = await lockRecipient(tx, task.recipientNo);
    if (TASK_KINDS[task.kind].scope === 'cycle' && task.cycleEnd !== recipient.validUntil) throw conflict('CAUSE_GONE');
    await checkFollowUpUnanswered(tx, task);
    await withdrawFacts(tx, task);
    await patchTask(tx, task, { correctedAt: new Date(), correctedBy: actor.login, correctedReason: reason });
    await appendAudit(tx, {
      businessDay: today,
      actor: actor.login,
      actorPerson: actor.personId,
      onBehalfOf: onBehalfOf(actor),
      act: 'answerCorrected',
      subjectKind: 'task',
      subjectId: task.id,
      recipientNo: task.recipientNo,
      town: task.town,
      before: { answer: task.answer },
      why: reason,
    });
    await tellWorkflow(tx, recipient, { name: 'answerCorrected', task: refOf(task) }, today);
  });
}

async function checkFollowUpUnanswered(tx: Tx, task: TaskEntity): Promise<void> {
  const answered: unknown[] = await tx.query(
    `select 1 from task where caused_by = $1 and status = 'done' and corrected_at is null limit 1`,
    [task.taskKey],
  );
  if (answered.length > 0) throw conflict('FOLLOW_UP_ANSWERED');
  const reported: unknown[] = await tx.query(
    `select 1 from finding where (task_id = $1 or id = $2) and reported_in is not null limit 1`,
    [task.id, task.subject.findingId ?? null],
  );
  if (reported.length > 0) throw conflict('FOLLOW_UP_ANSWERED');
}

/** The facts that the answer had made no longer count; they stay on record. */
async function withdrawFacts(tx: Tx, task: TaskEntity): Promise<void> {
  await tx.query('update contact_attempt set is_withdrawn = true where task_id = $1', [task.id]);
  await tx.query(`update finding set state = 'withdrawn' where task_id = $1`, [task.id]);
  if (task.kind === 'findingReview' && task.subject.findingId) {
    await tx.query(
      `update finding set state = 'awaitingReview', reviewer_login = null, reviewer_person = null, reviewed_on = null, return_reason = null where id = $1`,
      [task.subject.findingId],
    );
    await tx.query(
      `update recipient set died_on = null where recipient_no = $1 and exists (select 1 from finding where id = $2 and kind = 'dead')`,
      [task.recipientNo, task.subject.findingId],
    );
  }
  await tx.query(
    `update decision set state = 'withdrawn' where state in ('proposed', 'declined') and decision_no in
       (select subject->>'decisionNo' from task where caused_by = $1)`,
    [task.taskKey],
  );
}
