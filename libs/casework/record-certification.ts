/** Rules B1–B3, B6, C7, C8. A certification becomes a fact: validity folded anew, stops not yet in effect withdrawn. */
import { v7 as uuid } from 'uuid';
import type { Tx } from '../database/database.js';
import { CertificationEntity } from '../database/entities/certification.entity.js';
import type { RecipientEntity } from '../database/entities/recipient.entity.js';
import { appendAudit } from '../database/stores/audit.store.js';
import { certificationsOf } from '../database/stores/certification.store.js';
import { markWrongful, suspensionsThatTookEffect, withdrawOpenSuspension } from '../database/stores/decision.store.js';
import { bindEvidence } from '../database/stores/evidence.store.js';
import { withdrawFindingsOf } from '../database/stores/finding.store.js';
import { lockRecipientIn, patchRecipient } from '../database/stores/recipient.store.js';
import { hasOpenTasks } from '../database/stores/task.store.js';
import {
  type CertificationEntry,
  type CertificationFact,
  checkCertification,
  validUntil as foldValidity,
} from '../domain/certification/certification.js';
import { reminderWindowOpens } from '../domain/certification/reminder-plan.js';
import { forbidden, refused } from '../domain/errors.js';
import { recipientAreaOf } from '../domain/organisation/office.js';
import type { Actor } from '../domain/organisation/roles.js';
import { isWrongful } from '../domain/payment/amounts.js';
import type { TaskRef } from '../domain/recipient/lifecycle/lifecycle-events.js';
import { mayAct, rolesFor } from '../domain/recipient/recipient-authority.js';
import type { PlainDate } from '../domain/time/plain-date.js';
import { actingAbout, actingOffice, onBehalfOf, recordsAsVillage } from './acting-office.js';
import type { Casework } from './casework.js';
import { keepingSignsAfterDeath } from './sign-after-death.js';
import { tellWorkflow } from './tell-workflow.js';

export interface RecordedCertification {
  certificationId: string;
  validUntil: PlainDate;
}

/** What is handed in from outside a task. */
export interface CertificationInput extends CertificationEntry {
  sourceOffice?: string | undefined;
  note?: string | undefined;
}

/**
 * Records a certification by somebody in whose area the recipient is. Errors: NOT_FOUND, NOT_ALLOWED, those of `checkCertification`,
 * EVIDENCE_UNKNOWN, EVIDENCE_BELONGS_TO_ANOTHER, RECIPIENT_TERMINATED.
 */
export async function recordCertification(
  casework: Casework,
  actor: Actor,
  recipientNo: string,
  input: CertificationInput,
): Promise<RecordedCertification> {
  return keepingSignsAfterDeath(
    casework,
    actor,
    () => recipientNo,
    async (tx) => {
      const today = await casework.clock.today(tx);
      const recipient = await lockRecipientIn(tx, recipientNo, recipientAreaOf(actor.assignments));
      if (!mayAct(actor, 'certify')) throw forbidden();
      const acting = actingAbout(actor, recipient, rolesFor('certify'));
      return certifyInTransaction(tx, acting, recipient, input, { today, answeredTask: null, taskId: null });
    },
  );
}

interface Circumstances {
  today: PlainDate;
  /** The task that this certification answers, if any. */
  answeredTask: TaskRef | null;
  taskId: string | null;
}

/** The same within the transaction of an answer; the recipient's row is locked, the actor is in the capacity in which he acts. */
export async function certifyInTransaction(
  tx: Tx,
  actor: Actor,
  recipient: RecipientEntity,
  input: CertificationInput,
  { today, answeredTask, taskId }: Circumstances,
): Promise<RecordedCertification> {
  // The death first: a sign of life after it is told apart from any other late one (Rule D8).
  const { birthDate, diedOn } = recipient;
  checkCertification(input, { today, byVillage: recordsAsVillage(actor), birthDate, diedOn });
  if (recipient.status === 'terminated') throw refused('RECIPIENT_TERMINATED');
  const certification = tx.create(CertificationEntity, {
    id: uuid(),
    recipientNo: recipient.recipientNo,
    happenedOn: input.happenedOn,
    channel: input.channel,
    recordedBy: actor.login,
    recorderPerson: actor.personId,
    recordedOn: today,
    sourceOffice: input.sourceOffice ?? actingOffice(actor),
    checklist: input.checklist,
    helper: input.helper ?? null,
    evidenceIds: [...input.evidenceIds],
    taskId,
    isVoid: false,
    voidReason: null,
    voidRequestedOn: null,
    voidRequestReason: null,
  });
  await bindEvidence(tx, input.evidenceIds, recipient.recipientNo);
  await tx.insert(CertificationEntity, certification);
  const before = recipient.validUntil;
  const validUntil = await foldAnew(tx, recipient);
  if (validUntil !== before) await endOldCycle(tx, recipient, before);
  const wrongful = await noteWrongful(tx, recipient.recipientNo, input.happenedOn);
  await appendAudit(tx, {
    businessDay: today,
    actor: actor.login,
    actorPerson: actor.personId,
    onBehalfOf: onBehalfOf(actor),
    act: 'certificationRecorded',
    subjectKind: 'certification',
    subjectId: certification.id,
    recipientNo: recipient.recipientNo,
    town: recipient.town,
    before: { validUntil: before },
    after: {
      validUntil,
      happenedOn: input.happenedOn,
      channel: input.channel,
      evidenceIds: input.evidenceIds,
      ...(wrongful.length > 0 ? { wrongful } : {}),
    },
    why: input.note ?? null,
  });
  const nextDeadline = await quietUntil(tx, recipient, today);
  const quiet = nextDeadline !== today;
  const whileSuspended = recipient.status === 'suspended';
  const deathVerified = recipient.diedOn !== null;
  const fact = {
    name: 'certificationRecorded',
    validUntil,
    quiet,
    whileSuspended,
    deathVerified,
    answeredTask,
  } as const;
  await tellWorkflow(tx, recipient, fact, today, { nextDeadline });
  return { certificationId: certification.id, validUntil };
}

/** Rule B2. Folds `validUntil` over the whole set of certifications and writes it; returns the new one. */
export async function foldAnew(tx: Tx, recipient: RecipientEntity): Promise<PlainDate> {
  const facts: CertificationFact[] = await certificationsOf(tx, recipient.recipientNo);
  const validUntil = foldValidity(facts, recipient.firstBenefitMonth);
  if (validUntil !== recipient.validUntil) await patchRecipient(tx, recipient, { validUntil });
  return validUntil;
}

/** Rules B2, B6, C7. What stood on the old cycle's end has lost its cause, whether the engine has heard of it or not. */
async function endOldCycle(tx: Tx, recipient: RecipientEntity, oldValidUntil: PlainDate): Promise<void> {
  await withdrawFindingsOf(tx, recipient.recipientNo, oldValidUntil);
  const withdrawn = await withdrawOpenSuspension(tx, recipient.recipientNo);
  if (withdrawn && recipient.status !== 'suspended') await patchRecipient(tx, recipient, { suspendedFrom: null });
}

/** Rule C8. The suspensions that this certification shows to have been wrongful, also ended ones; they stay on record. */
async function noteWrongful(tx: Tx, recipientNo: string, happenedOn: PlainDate): Promise<string[]> {
  const wrongful = (await suspensionsThatTookEffect(tx, recipientNo))
    .filter((suspension) => isWrongful(suspension, happenedOn))
    .map(({ decisionNo }) => decisionNo);
  if (wrongful.length > 0) await markWrongful(tx, wrongful);
  return wrongful;
}

/** A certified person of whom nothing is asked sleeps until the next window; else the engine owes a turn today. */
async function quietUntil(tx: Tx, recipient: RecipientEntity, today: PlainDate): Promise<PlainDate> {
  const window = reminderWindowOpens(recipient.validUntil);
  // A stored deadline that has come says that the engine owes a turn already, for a fact it has not heard.
  const isOwed = recipient.nextDeadline !== null && recipient.nextDeadline <= today;
  const isQuiet =
    recipient.stage === 'certified' && window > today && !isOwed && !(await hasOpenTasks(tx, recipient.recipientNo));
  return isQuiet ? window : today;
}
