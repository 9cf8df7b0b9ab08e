/** Rules B4, C4–C6, E1, F1. What a confirmed decision does, by its kind. */
import { CertificationEntity } from '../../database/entities/certification.entity.js';
import type { DecisionEntity } from '../../database/entities/decision.entity.js';
import { amountsOf, resumesFrom } from '../../database/stores/decision.store.js';
import { patchRecipient } from '../../database/stores/recipient.store.js';
import { conflict } from '../../domain/errors.js';
import { resumption } from '../../domain/payment/amounts.js';
import type { DecisionKind, DecisionReason } from '../../domain/payment/decision.js';
import { rightEndedAfter, stopConfirmedOn } from '../../domain/payment/stop.js';
import { termination, unpaidSince } from '../../domain/payment/termination.js';
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

/** What a confirmation of each kind does to the recipient, in the transaction that confirms it; answers what the decision keeps. */
export const SETTLE: Record<DecisionKind, Settle> = {
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

  /** Rules E1, F1. The stop holds by C4, never before the month after the death; what was paid too much is named and kept. */
  termination: async ({ tx, recipient, today }, _decision, cause) => {
    const diedOn = cause.finding?.diedOn;
    if (!diedOn) throw conflict('CAUSE_GONE');
    const { recipientNo } = recipient;
    const { effectiveMonth, effectOn, months, totalFen } = termination(
      today,
      diedOn,
      { suspendedFrom: unpaidSince(recipient), resumesFrom: await resumesFrom(tx, recipientNo) },
      await amountsOf(tx, recipientNo),
    );
    const isNow = effectOn <= today;
    if (isNow) await patchRecipient(tx, recipient, { status: 'terminated', endedFrom: rightEndedAfter(diedOn) });
    const explanation = explainDecision(
      { kind: 'termination', reason: 'death', diedOn, effectiveMonth, months, overpaidFen: totalFen },
      'zh',
    );
    const tookEffectOn = isNow ? today : null;
    return { effectiveMonth, effectOn, tookEffectOn, months, overpaidFen: totalFen, explanation };
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
