/** Rules I1–I3, C3. One answer by one person: facts, the closed task, audit and outbox in one transaction. */

import type { Tx } from '../database/database.js';
import type { RecipientEntity } from '../database/entities/recipient.entity.js';
import type { TaskEntity } from '../database/entities/task.entity.js';
import { appendAudit } from '../database/stores/audit.store.js';
import { lockRecipient } from '../database/stores/recipient.store.js';
import { findLastChange, patchTask } from '../database/stores/task.store.js';
import { conflict, refused } from '../domain/errors.js';
import { checkAnswerDates } from '../domain/inbox/answer-dates.js';
import type { AnswerFields } from '../domain/inbox/answers.js';
import { type RecipientTaskKind, TASK_KINDS, type TaskKind } from '../domain/inbox/task-kinds.js';
import type { Actor } from '../domain/organisation/roles.js';
import type { PlainDate } from '../domain/time/plain-date.js';
import { actingAtTask, onBehalfOf } from './acting-office.js';
import { type Answering, type AnswerOutcome, refOf } from './answers/answering.js';
import { applyCall, applyNotice, applyVisit } from './answers/contact-answers.js';
import { applyConfirmation, applyProposal } from './answers/decision-answers.js';
import { applyReview, applyVerification } from './answers/finding-answers.js';
import { applyHandOver } from './answers/hand-over.js';
import type { Casework } from './casework.js';
import { checkDesk, checkNotHeldByOther, checkOpen, lockVisibleTask } from './hold-task.js';
import { keepingSignsAfterDeath } from './sign-after-death.js';
import { submitReportInTx } from './submit-report.js';
import { tellWorkflow } from './tell-workflow.js';

type Apply = { [Kind in RecipientTaskKind]: (answering: Answering<Kind>) => Promise<AnswerOutcome> };

const APPLY: Apply = {
  handOver: applyHandOver,
  reminderCall: applyCall,
  followUpCall: applyCall,
  homeVisit: applyVisit,
  lastNotice: applyNotice,
  overdueVerification: applyVerification,
  remoteCertification: applyVerification,
  suspicionVerification: applyVerification,
  findingReview: applyReview,
  suspensionProposal: applyProposal,
  suspensionConfirmation: applyConfirmation,
  resumptionProposal: applyProposal,
  resumptionConfirmation: applyConfirmation,
  terminationProposal: applyProposal,
  terminationConfirmation: applyConfirmation,
  voidProposal: applyProposal,
  voidConfirmation: applyConfirmation,
};

/** What may be answered now, and by which schema; checked before the body of an answer is read at all. */
export interface AnswerableTask {
  id: string;
  kind: TaskKind;
  answers: readonly string[];
}

/**
 * Says whether the actor may answer this task now. Errors: NOT_FOUND, ANOTHER_DESK, SAME_PERSON, TASK_ALREADY_ANSWERED, TASK_HELD,
 * CAUSE_GONE, VERSION_STALE (by, byName, on, change, where a person changed it or moved its recipient).
 */
export async function findAnswerable(
  casework: Casework,
  actor: Actor,
  taskId: string,
  version: number,
): Promise<AnswerableTask> {
  return casework.database.inTransaction(async (tx) => {
    const task = await lockVisibleTask(tx, actor, taskId);
    await checkMayAnswer(tx, actor, task, version);
    return { id: task.id, kind: task.kind, answers: TASK_KINDS[task.kind].answers };
  });
}

async function checkMayAnswer(tx: Tx, actor: Actor, task: TaskEntity, version: number): Promise<void> {
  checkDesk(actor, task);
  await checkOpen(tx, task);
  await checkNotHeldByOther(tx, actor, task);
  if (task.version !== version)
    throw conflict('VERSION_STALE', { version: task.version, ...(await findLastChange(tx, task.id)) });
}

/**
 * Answers a task; answering an unclaimed one claims it. Errors: those of `findAnswerable`, CAUSE_GONE where what the task
 * asks about has changed, and those of the rule of each answer. Nothing is written where anything is refused, but who tried
 * to certify somebody dead (B3).
 */
export async function answerTask(
  casework: Casework,
  actor: Actor,
  taskId: string,
  version: number,
  fields: AnswerFields[TaskKind],
): Promise<void> {
  let recipientNo: string | null = null;
  await keepingSignsAfterDeath(
    casework,
    actor,
    () => recipientNo,
    async (tx) => {
      const today = await casework.clock.today(tx);
      const task = await lockVisibleTask(tx, actor, taskId);
      recipientNo = task.recipientNo;
      await checkMayAnswer(tx, actor, task, version);
      if (task.kind === 'monthlyReportSubmission') {
        if (task.period === null) throw new Error(`Task ${task.id} of a monthly report has no period.`);
        await submitReportInTx(casework, tx, actor, { town: task.town, period: task.period }, today, fields.note);
        return;
      }
      await answerAboutRecipient(casework, tx, actingAtTask(actor, task), task, fields, today);
    },
  );
}

async function answerAboutRecipient(
  casework: Casework,
  tx: Tx,
  actor: Actor,
  task: TaskEntity,
  fields: AnswerFields[TaskKind],
  today: PlainDate,
): Promise<void> {
  if (task.recipientNo === null) throw new Error(`Task ${task.id} has no recipient.`);
  const recipient = await lockRecipient(tx, task.recipientNo);
  checkCycle(task, recipient);
  const answering = { tx, cipher: casework.database.fields, actor, today, task, recipient, fields } as Answering;
  checkAnswerDates(fields, { today, birthDate: recipient.birthDate });
  const apply = APPLY[answering.task.kind] as (answering: Answering) => Promise<AnswerOutcome>;
  await closeAnswered(answering);
  const outcome = await apply(answering);
  if (outcome === 'told') return;
  await tellWorkflow(
    tx,
    recipient,
    { name: 'taskAnswered', task: refOf(task), answer: fields.answer, ...outcome },
    today,
  );
}

/** Rules B6, C3. A question about a cycle that has ended is moot, whether or not the engine has withdrawn it yet. */
function checkCycle(task: TaskEntity, recipient: RecipientEntity): void {
  if (recipient.status === 'terminated') throw conflict('CAUSE_GONE', { status: recipient.status });
  const isOfCycle = TASK_KINDS[task.kind].scope === 'cycle' && task.kind !== 'findingReview';
  if (isOfCycle && task.cycleEnd !== recipient.validUntil)
    throw conflict('CAUSE_GONE', { validUntil: recipient.validUntil });
}

async function closeAnswered({ tx, actor, today, task, fields }: Answering): Promise<void> {
  if (!(TASK_KINDS[task.kind].answers as readonly string[]).includes(fields.answer))
    throw refused('ANSWER_UNKNOWN', { answer: fields.answer });
  const { answer, ...rest } = fields;
  const before = { status: task.status, holder: task.holder };
  await patchTask(tx, task, {
    status: 'done',
    answer,
    answerFields: withoutContact(rest),
    answeredBy: actor.login,
    answeredPerson: actor.personId,
    answeredAt: new Date(),
    answeredOn: today,
    holder: actor.login,
    holderPerson: actor.personId,
  });
  await appendAudit(tx, {
    businessDay: today,
    actor: actor.login,
    actorPerson: actor.personId,
    onBehalfOf: onBehalfOf(actor),
    act: 'taskAnswered',
    subjectKind: 'task',
    subjectId: task.id,
    recipientNo: task.recipientNo,
    town: task.town,
    before,
    after: { kind: task.kind, round: task.round, answer, ...withoutContact(rest) },
    why: fields.note ?? null,
  });
}

/** Telephone numbers and addresses are kept sealed, a helper with the certification: never in the record of an answer. */
function withoutContact(fields: object): Record<string, unknown> {
  const {
    phone: _phone,
    address: _address,
    numberDialled: _number,
    helper: _helper,
    ...kept
  } = fields as Record<string, unknown>;
  return kept;
}
