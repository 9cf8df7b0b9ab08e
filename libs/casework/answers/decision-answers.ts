/** Rules C3–C6, E1, B4, I2. Proposals and confirmations: made by one person, checked by another, on a cause that still stands. */
import { randomInt } from 'node:crypto';
import { CertificationEntity } from '../../database/entities/certification.entity.js';
import { DecisionEntity } from '../../database/entities/decision.entity.js';
import type { RecipientEntity } from '../../database/entities/recipient.entity.js';
import { TaskEntity } from '../../database/entities/task.entity.js';
import { attemptsOf } from '../../database/stores/contact-attempt.store.js';
import { amountsOf, lockDecision, paidAgainFrom } from '../../database/stores/decision.store.js';
import { returnFinding } from '../../database/stores/finding.store.js';
import { patchRecipient } from '../../database/stores/recipient.store.js';
import { conflict } from '../../domain/errors.js';
import { resumption } from '../../domain/payment/amounts.js';
import {
  CLAUSE_OF_REASON,
  type DecisionKind,
  type DecisionReason,
  suspensionReasonOf,
} from '../../domain/payment/decision.js';
import { rightEndedAfter, stopConfirmedOn } from '../../domain/payment/stop.js';
import { termination } from '../../domain/payment/termination.js';
import type { PlainMonth } from '../../domain/time/plain-month.js';
import { explainDecision } from '../../words/decision-explanations.js';
import { foldAnew } from '../record-certification.js';
import { tellWorkflow } from '../tell-workflow.js';
import { type Answering, type AnswerOutcome, refOf } from './answering.js';
import { type Cause, causeOf } from './cause.js';

export type ProposalKind = 'suspensionProposal' | 'resumptionProposal' | 'terminationProposal' | 'voidProposal';
export type ConfirmationKind =
  | 'suspensionConfirmation'
  | 'resumptionConfirmation'
  | 'terminationConfirmation'
  | 'voidConfirmation';

const KIND_OF: Record<ProposalKind | ConfirmationKind, DecisionKind> = {
  suspensionProposal: 'suspension',
  suspensionConfirmation: 'suspension',
  resumptionProposal: 'resumption',
  resumptionConfirmation: 'resumption',
  terminationProposal: 'termination',
  terminationConfirmation: 'termination',
  voidProposal: 'void',
  voidConfirmation: 'void',
};

const reasonOf = (kind: DecisionKind, cause: Cause): DecisionReason => {
  if (kind === 'suspension' && cause.finding) return suspensionReasonOf(cause.finding.kind);
  return kind === 'resumption' ? 'certified' : kind === 'termination' ? 'death' : 'voided';
};

/** 10 random digits: nothing about a person can be read from it. */
const newDecisionNo = (): string => `DC${String(randomInt(0, 10_000_000_000)).padStart(10, '0')}`;

/** Rule C3. The maker proposes or declines; both are kept as a decision. */
export async function applyProposal(answering: Answering<ProposalKind>): Promise<AnswerOutcome> {
  const { tx, actor, today, task, recipient, fields } = answering;
  const kind = KIND_OF[task.kind];
  const cause = await causeOf(answering, kind);
  const reason = reasonOf(kind, cause);
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

/** What had been found, by the reason a stop was proposed for (the inverse of `suspensionReasonOf`). */
const findingKindOf = (reason: string): 'dead' | 'unreachable' | 'refuses' =>
  reason === 'death' ? 'dead' : reason === 'unreachable' ? 'unreachable' : 'refuses';

/** Rule C3. The checker confirms or refuses; the cause is looked at again in this very transaction. */
export async function applyConfirmation(answering: Answering<ConfirmationKind>): Promise<AnswerOutcome> {
  const { tx, actor, today, task, fields } = answering;
  const kind = KIND_OF[task.kind];
  const decision = await lockDecision(tx, task.subject.decisionNo);
  if (decision.state !== 'proposed') throw conflict('CAUSE_GONE', { state: decision.state });
  const checked = { checkerLogin: actor.login, checkerPerson: actor.personId, confirmedOn: today };
  if (fields.answer === 'refuse') {
    await tx.update(
      DecisionEntity,
      { decisionNo: decision.decisionNo },
      { ...checked, state: 'refused', checkerReason: fields.reason },
    );
    return {
      ...(decision.findingId
        ? { finding: { findingId: decision.findingId, kind: findingKindOf(decision.reason) } }
        : {}),
      ...(kind === 'void' && decision.certificationId ? { certificationId: decision.certificationId } : {}),
    };
  }
  const cause = await causeOf(answering, kind, decision);
  const settled = await SETTLE[kind](answering, decision, cause);
  await tx.update(DecisionEntity, { decisionNo: decision.decisionNo }, { ...checked, ...settled, state: 'confirmed' });
  if (kind === 'void') return 'told';
  return { decision: { decisionNo: decision.decisionNo, effectOn: settled.effectOn ?? null } };
}

/** First month that is not paid at present, where a suspension is in effect. */
const stoppedSince = ({ status, suspendedFrom }: RecipientEntity): PlainMonth | null =>
  status === 'suspended' ? suspendedFrom : null;

type Settle = (
  answering: Answering,
  decision: DecisionEntity,
  cause: Cause,
) => Promise<
  Partial<
    Pick<DecisionEntity, 'effectiveMonth' | 'effectOn' | 'tookEffectOn' | 'months' | 'backPayFen' | 'explanation'>
  >
>;

const SETTLE: Record<DecisionKind, Settle> = {
  /** Rule C4. `suspendedFrom` is set now; the status changes when the stop takes effect. */
  suspension: async ({ tx, recipient, today }, decision, cause) => {
    const stop = stopConfirmedOn(today);
    const isNow = stop.effectOn <= today;
    await patchRecipient(tx, recipient, {
      suspendedFrom: stop.effectiveMonth,
      ...(isNow ? { status: 'suspended' as const } : {}),
    });
    const explanation = explainDecision(
      {
        kind: 'suspension',
        reason: decision.reason as DecisionReason,
        ...cause.facts,
        effectiveMonth: stop.effectiveMonth,
      },
      'zh',
    );
    return { ...stop, tookEffectOn: isNow ? today : null, explanation };
  },

  /** Rules C5, C6. Paid again, and every suspended month paid later, once. */
  resumption: async ({ tx, recipient, today }, _decision, cause) => {
    const { suspendedFrom } = recipient;
    const { certification } = cause;
    if (suspendedFrom === null || !certification) throw conflict('CAUSE_GONE');
    const amounts = await amountsOf(tx, recipient.recipientNo);
    const { months, totalFen, effectiveMonth } = resumption(suspendedFrom, certification, amounts);
    await patchRecipient(tx, recipient, { status: 'paying', suspendedFrom: null });
    const certifiedOn = certification.happenedOn;
    const explanation = explainDecision(
      { kind: 'resumption', reason: 'certified', certifiedOn, effectiveMonth, months, backPayFen: totalFen },
      'zh',
    );
    return { effectiveMonth, effectOn: today, tookEffectOn: today, months, backPayFen: totalFen, explanation };
  },

  /** Rules E1, F1. The stop holds by C4, never before the month after the death; what was paid too much is named. */
  termination: async ({ tx, recipient, today }, _decision, cause) => {
    const diedOn = cause.finding?.diedOn;
    if (!diedOn) throw conflict('CAUSE_GONE');
    const { recipientNo } = recipient;
    const { effectiveMonth, effectOn, months } = termination(
      today,
      diedOn,
      { suspendedFrom: stoppedSince(recipient), paidAgainFrom: await paidAgainFrom(tx, recipientNo) },
      await amountsOf(tx, recipientNo),
    );
    const isNow = effectOn <= today;
    if (isNow) await patchRecipient(tx, recipient, { status: 'terminated', endedFrom: rightEndedAfter(diedOn) });
    const explanation = explainDecision({ kind: 'termination', reason: 'death', diedOn, effectiveMonth, months }, 'zh');
    return { effectiveMonth, effectOn, tookEffectOn: isNow ? today : null, months, explanation };
  },

  /** Rule B4. The certification no longer counts; validity is folded anew and the plan computed as after an import. */
  void: async ({ tx, recipient, task, today }, decision, cause) => {
    if (!cause.certification) throw conflict('CAUSE_GONE');
    await tx.update(
      CertificationEntity,
      { id: cause.certification.id },
      { isVoid: true, voidReason: decision.explanation },
    );
    const validUntil = await foldAnew(tx, recipient);
    await tellWorkflow(tx, recipient, { name: 'certificationVoided', validUntil, answeredTask: refOf(task) }, today);
    return { effectOn: today, tookEffectOn: today };
  },
};
