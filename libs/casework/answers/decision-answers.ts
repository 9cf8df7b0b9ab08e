/** Rules C3–C6, E1, B4, I2. Proposals and confirmations: made by one person, checked by another, on a cause that still stands. */
import { randomInt } from 'node:crypto';
import { CertificationEntity } from '../../database/entities/certification.entity.js';
import { DecisionEntity } from '../../database/entities/decision.entity.js';
import type { RecipientEntity } from '../../database/entities/recipient.entity.js';
import { TaskEntity } from '../../database/entities/task.entity.js';
import { appendAudit } from '../../database/stores/audit.store.js';
import { attemptsOf } from '../../database/stores/contact-attempt.store.js';
import { lockDecision } from '../../database/stores/decision.store.js';
import { returnFinding } from '../../database/stores/finding.store.js';
import { patchRecipient } from '../../database/stores/recipient.store.js';
import { conflict } from '../../domain/errors.js';
import { type ConfirmationKind, DECISION_OF_TASK, type ProposalKind } from '../../domain/inbox/decision-tasks.js';
import {
  CLAUSE_OF_REASON,
  type DecisionReason,
  decisionReasonOf,
  findingKindOf,
} from '../../domain/payment/decision.js';
import { explainDecision } from '../../words/decision-explanations.js';
import { onBehalfOf } from '../acting-office.js';
import type { Answering, AnswerOutcome } from './answering.js';
import { type Cause, causeOf } from './cause.js';
import { SETTLE } from './settle-decision.js';

/** 10 random digits: nothing about a person can be read from it. */
const newDecisionNo = (): string => `DC${String(randomInt(0, 10_000_000_000)).padStart(10, '0')}`;

/** Rule C3. The maker proposes or declines; both are kept as a decision. */
export async function applyProposal(answering: Answering<ProposalKind>): Promise<AnswerOutcome> {
  const { tx, actor, today, task, recipient, fields } = answering;
  const kind = DECISION_OF_TASK[task.kind];
  const cause = await causeOf(answering, kind);
  const reason = decisionReasonOf(kind, cause.finding?.kind);
  const decisionNo = newDecisionNo();
  const isDeclined = fields.answer === 'decline';
  await tx.insert(DecisionEntity, {
    decisionNo,
    kind,
    recipientNo: recipient.recipientNo,
    state: isDeclined ? 'declined' : 'proposed',
    findingId: cause.finding?.id ?? null,
    certificationId: cause.certification?.id ?? null,
    reason,
    clause: CLAUSE_OF_REASON[reason],
    explanation: isDeclined ? fields.reason : explainDecision({ kind, reason, ...cause.facts }, 'zh'),
    makerLogin: actor.login,
    makerPerson: actor.personId,
    proposedOn: today,
    evidenceIds: cause.finding?.evidenceIds ?? cause.certification?.evidenceIds ?? [],
    attempts: cause.finding ? await attemptsOf(tx, recipient.recipientNo, cause.finding.cycleEnd) : [],
  });
  await tx.update(TaskEntity, { id: task.id }, { subject: { ...task.subject, decisionNo } });
  if (isDeclined && kind === 'termination' && cause.finding) {
    // Rule E5. A death that the centre does not believe is not verified: it stands in no annex, or is corrected in the next (G6).
    await patchRecipient(tx, recipient, { diedOn: null });
    await returnFinding(tx, cause.finding.id, fields.reason);
  }
  if (isDeclined && kind === 'void' && cause.certification)
    await tx.update(CertificationEntity, { id: cause.certification.id }, { voidRequestedOn: null });
  return { decision: { decisionNo, effectOn: null }, ...certificationIdOf(cause) };
}

const certificationIdOf = (cause: Cause): { certificationId?: string } =>
  cause.certification && cause.isVoid ? { certificationId: cause.certification.id } : {};

/** Rule C3. The checker confirms or refuses; the cause is looked at again in this very transaction. */
export async function applyConfirmation(answering: Answering<ConfirmationKind>): Promise<AnswerOutcome> {
  const { tx, actor, today, task, recipient, fields } = answering;
  const kind = DECISION_OF_TASK[task.kind];
  const decision = await lockDecision(tx, task.subject.decisionNo);
  if (decision.state !== 'proposed') throw conflict('CAUSE_GONE', { state: decision.state });
  const checked = { checkerLogin: actor.login, checkerPerson: actor.personId, confirmedOn: today };
  if (fields.answer === 'refuse') {
    await tx.update(
      DecisionEntity,
      { decisionNo: decision.decisionNo },
      { ...checked, state: 'refused', checkerReason: fields.reason },
    );
    const found = findingKindOf(decision.reason as DecisionReason);
    return {
      ...(decision.findingId && found ? { finding: { findingId: decision.findingId, kind: found } } : {}),
      ...(kind === 'void' && decision.certificationId ? { certificationId: decision.certificationId } : {}),
    };
  }
  const cause = await causeOf(answering, kind, decision);
  const before = standingOf(recipient);
  const settled = await SETTLE[kind](answering, decision, cause);
  await tx.update(DecisionEntity, { decisionNo: decision.decisionNo }, { ...checked, ...settled, state: 'confirmed' });
  const { explanation: _explanation, tookEffectOn: _tookEffectOn, ...effect } = settled;
  await appendAudit(tx, {
    businessDay: today,
    actor: actor.login,
    actorPerson: actor.personId,
    onBehalfOf: onBehalfOf(actor),
    act: 'decisionConfirmed',
    subjectKind: 'decision',
    subjectId: decision.decisionNo,
    recipientNo: recipient.recipientNo,
    town: recipient.town,
    before,
    after: { ...standingOf(recipient), ...effect },
    why: fields.note ?? null,
  });
  if (kind === 'void') return 'told';
  return { decision: { decisionNo: decision.decisionNo, effectOn: settled.effectOn ?? null } };
}

/** Rule I1. What a decision may change about the recipient, for the record. */
const standingOf = ({ status, suspendedFrom, endedFrom, validUntil }: RecipientEntity) => ({
  status,
  suspendedFrom,
  endedFrom,
  validUntil,
});
