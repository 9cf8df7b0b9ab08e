/** Rules B4, C4–C6, E1, F1. What a confirmed decision does, by its kind. */
import { CertificationEntity } from '../../database/entities/certification.entity.js';
import type { DecisionEntity } from '../../database/entities/decision.entity.js';
import { amountsOf, resumesFrom } from '../../database/stores/decision.store.js';
import { patchRecipient } from '../../database/stores/recipient.store.js';
import { conflict } from '../../domain/errors.js';
import type { DecisionKind, DecisionReason } from '../../domain/payment/decision.js';
import {
  type DecisionEffect,
  resumptionEffect,
  suspensionEffect,
  terminationEffect,
} from '../../domain/payment/decision-effect.js';
import { rightEndedAfter } from '../../domain/payment/stop.js';
import { unpaidSince } from '../../domain/payment/termination.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import { explainDecision } from '../../words/decision-explanations.js';
import { foldAnew } from '../record-certification.js';
import { tellWorkflow } from '../tell-workflow.js';
import { type Answering, refOf } from './answering.js';
import type { Cause } from './cause.js';

export type Settled = Partial<
  Pick<
    DecisionEntity,
    'effectiveMonth' | 'effectOn' | 'tookEffectOn' | 'months' | 'backPayFen' | 'overpaidFen' | 'explanation'
  >
>;

type Settle = (answering: Answering, decision: DecisionEntity, cause: Cause) => Promise<Settled>;

/** The effect with the sentence that tells it, on record in Chinese; it has taken effect where its day has come. */
function kept(decision: DecisionEntity, { facts }: Cause, effect: DecisionEffect, today: PlainDate): Settled {
  const reason = decision.reason as DecisionReason;
  const explanation = explainDecision({ kind: decision.kind, reason, ...facts, ...effect }, 'zh');
  return { ...effect, tookEffectOn: effect.effectOn <= today ? today : null, explanation };
}

/** What a confirmation of each kind does to the recipient, in the transaction that confirms it; answers what the decision keeps. */
export const SETTLE: Record<DecisionKind, Settle> = {
  /** Rule C4. `suspendedFrom` is set now; the status changes when the stop takes effect. */
  suspension: async ({ tx, recipient, today }, decision, cause) => {
    const effect = suspensionEffect(today);
    const isNow = effect.effectOn <= today;
    await patchRecipient(tx, recipient, {
      suspendedFrom: effect.effectiveMonth,
      ...(isNow ? { status: 'suspended' as const } : {}),
    });
    return kept(decision, cause, effect, today);
  },

  /** Rules C5, C6. Paid again, and every suspended month paid later, once. */
  resumption: async ({ tx, recipient, today }, decision, cause) => {
    const { suspendedFrom } = recipient;
    const { certification } = cause;
    if (suspendedFrom === null || !certification) throw conflict('CAUSE_GONE');
    const amounts = await amountsOf(tx, recipient.recipientNo);
    const effect = resumptionEffect(today, suspendedFrom, certification, amounts);
    await patchRecipient(tx, recipient, { status: 'paying', suspendedFrom: null });
    return kept(decision, cause, effect, today);
  },

  /** Rules E1, F1. The stop holds by C4, never before the month after the death; what was paid too much is named and kept. */
  termination: async ({ tx, recipient, today }, decision, cause) => {
    const diedOn = cause.finding?.diedOn;
    if (!diedOn) throw conflict('CAUSE_GONE');
    const { recipientNo } = recipient;
    const effect = terminationEffect(
      today,
      diedOn,
      { suspendedFrom: unpaidSince(recipient), resumesFrom: await resumesFrom(tx, recipientNo) },
      await amountsOf(tx, recipientNo),
    );
    if (effect.effectOn <= today)
      await patchRecipient(tx, recipient, { status: 'terminated', endedFrom: rightEndedAfter(diedOn) });
    return kept(decision, cause, effect, today);
  },

  /** Rule B4. The certification no longer counts; validity is folded anew and the plan computed as after an import. */
  void: async ({ tx, recipient, task, today }, decision, cause) => {
    if (!cause.certification) throw conflict('CAUSE_GONE');
    await tx.update(
      CertificationEntity,
      { id: cause.certification.id },
      { isVoid: true, voidReason: cause.facts.voidReason ?? decision.explanation },
    );
    const validUntil = await foldAnew(tx, recipient);
    await tellWorkflow(tx, recipient, { name: 'certificationVoided', validUntil, answeredTask: refOf(task) }, today);
    return { effectOn: today, tookEffectOn: today };
  },
};
