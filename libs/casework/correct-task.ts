/** Rule I3. An answer is taken back, until its follow-up is answered: it stays on record, the question is asked anew. */

import type { Tx } from '../database/database.js';
import { CertificationEntity } from '../database/entities/certification.entity.js';
import { MoveRequestEntity } from '../database/entities/move-request.entity.js';
import type { RecipientEntity } from '../database/entities/recipient.entity.js';
import type { TaskEntity } from '../database/entities/task.entity.js';
import { appendAudit } from '../database/stores/audit.store.js';
import {
  factsSince,
  isFollowedUp,
  otherTasksSince,
  reopenReview,
  restoreDeath,
  withdrawAttemptsAndFindings,
  withdrawDecisions,
} from '../database/stores/correction.store.js';
import { lockRecipient } from '../database/stores/recipient.store.js';
import { patchTask } from '../database/stores/task.store.js';
import { conflict, forbidden, refused } from '../domain/errors.js';
import { type AnsweredOnce, courseMovedOn, isFinal, type Since } from '../domain/inbox/correction.js';
import { supervisesTask } from '../domain/inbox/task-authority.js';
import { type RecipientTaskKind, TASK_KINDS } from '../domain/inbox/task-kinds.js';
import { type Actor, isSamePerson } from '../domain/organisation/roles.js';
import { actingAtTask, onBehalfOf } from './acting-office.js';
import { refOf } from './answers/answering.js';
import type { Casework } from './casework.js';
import { lockVisibleTask } from './hold-task.js';
import { tellWorkflow } from './tell-workflow.js';

/**
 * By the answerer or a supervisor. Errors: NOT_FOUND, NOT_YOURS_TO_CORRECT, NOT_ANSWERED, ANSWER_IS_FINAL,
 * FOLLOW_UP_ANSWERED, COURSE_MOVED_ON (a later step has opened or the stage has changed by another cause), CAUSE_GONE (the cycle
 * or the benefit has ended since). Nothing is written where anything is refused.
 */
export async function correctTask(casework: Casework, actor: Actor, taskId: string, reason: string): Promise<void> {
  await casework.database.inTransaction(async (tx) => {
    const today = await casework.clock.today(tx);
    const task = await lockVisibleTask(tx, actor, taskId);
    if (!isSamePerson(task.answeredPerson, actor) && !supervisesTask(actor, task))
      throw forbidden('NOT_YOURS_TO_CORRECT');
    if (task.status !== 'done' || task.correctedAt !== null || task.answer === null || task.recipientNo === null)
      throw conflict('NOT_ANSWERED');
    if (isFinal(task.answer)) throw refused('ANSWER_IS_FINAL', { answer: task.answer });
    const recipient = await lockRecipient(tx, task.recipientNo);
    const isOfEndedCycle = TASK_KINDS[task.kind].scope === 'cycle' && task.cycleEnd !== recipient.validUntil;
    if (isOfEndedCycle || recipient.status === 'terminated') throw conflict('CAUSE_GONE');
    if (await isFollowedUp(tx, task)) throw conflict('FOLLOW_UP_ANSWERED');
    if (courseMovedOn(answeredOnce(task), await sinceAnswered(tx, task, recipient))) throw conflict('COURSE_MOVED_ON');
    await withdrawFacts(tx, task);
    await patchTask(tx, task, { correctedAt: new Date(), correctedBy: actor.login, correctedReason: reason });
    await appendAudit(tx, {
      businessDay: today,
      actor: actor.login,
      actorPerson: actor.personId,
      onBehalfOf: onBehalfOf(actingAtTask(actor, task)),
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

const answeredOnce = (task: TaskEntity): AnsweredOnce => ({
  key: task.taskKey,
  kind: task.kind as RecipientTaskKind,
  round: task.round,
  answer: task.answer ?? '',
  openedOn: task.openedOn,
  cycleEnd: task.cycleEnd ?? task.openedOn,
});

async function sinceAnswered(tx: Tx, task: TaskEntity, recipient: RecipientEntity): Promise<Since> {
  const { wasCertified, wasPassedOn } = await factsSince(tx, task);
  return {
    others: await otherTasksSince(tx, task),
    validUntil: recipient.validUntil,
    wasCertified,
    wasPassedOn,
  };
}

/** The facts that the answer had made no longer count; they stay on record. */
async function withdrawFacts(tx: Tx, task: TaskEntity): Promise<void> {
  await withdrawAttemptsAndFindings(tx, task.id);
  await withdrawDecisions(tx, task.taskKey);
  const { findingId, moveId, certificationId } = task.subject;
  if (task.kind === 'findingReview' && findingId) await reopenReview(tx, findingId);
  if (task.kind === 'terminationProposal' && task.answer === 'decline' && findingId) await restoreDeath(tx, findingId);
  if (task.kind === 'voidProposal' && certificationId)
    await tx.update(CertificationEntity, { id: certificationId }, { voidRequestedOn: task.openedOn });
  if (task.kind === 'handOver' && moveId) await tx.update(MoveRequestEntity, { id: moveId }, { state: 'asked' });
}
