/** Rules C3, I4. What the decision of a task would do if it were confirmed today, with the sentence that would tell it. */

import type { ShownCertification } from '../database/queries/grounds.js';
import type { TaskRow } from '../database/queries/task-columns.js';
import type { TaskSurroundings } from '../database/queries/task-detail.query.js';
import { isLetterForVisit } from '../domain/inbox/attempts.js';
import { decisionAskedBy } from '../domain/inbox/decision-tasks.js';
import { amountOf } from '../domain/payment/amounts.js';
import { type DecisionKind, decisionReasonOf } from '../domain/payment/decision.js';
import {
  type DecisionEffect,
  resumptionEffect,
  suspensionEffect,
  terminationEffect,
} from '../domain/payment/decision-effect.js';
import type { Fen } from '../domain/payment/fen.js';
import type { PlainDate } from '../domain/time/plain-date.js';
import { monthOf } from '../domain/time/plain-month.js';
import type { ExplainedDecision } from '../words/decision-explanations.js';
import type { Cause } from './answers/cause.js';

export interface ForeseenEffect extends Required<DecisionEffect> {
  monthlyAmountFen: Fen;
  /** What the recipient or the heirs would be told: what a confirmation today stores is made of the same. */
  explained: ExplainedDecision;
}

interface Ground {
  task: TaskRow;
  beside: TaskSurroundings;
  /** The certification that a resumption names, or will name. */
  certification: ShownCertification | null;
  today: PlainDate;
}

type Foresee = (ground: Ground) => { facts: Cause['facts']; effect: DecisionEffect } | null;

const FORESEE: Record<DecisionKind, Foresee> = {
  suspension: ({ task: { cycleEnd }, beside, today }) =>
    beside.finding && cycleEnd
      ? {
          facts: { validUntil: cycleEnd, byLetter: isLetterForVisit(beside.attempts) },
          effect: suspensionEffect(today),
        }
      : null,
  resumption: ({ beside: { suspendedFrom, amounts }, certification, today }) =>
    certification && suspendedFrom
      ? {
          facts: { certifiedOn: certification.happenedOn },
          effect: resumptionEffect(today, suspendedFrom, certification, amounts),
        }
      : null,
  termination: ({ beside, today }) => {
    const diedOn = beside.finding?.diedOn ?? beside.diedOn;
    return diedOn && { facts: { diedOn }, effect: terminationEffect(today, diedOn, beside, beside.amounts) };
  },
  /** Rule B4. What validity remains is folded when it is confirmed. */
  void: () => null,
};

/** The effect of the decision that a task asks for; null where it asks for none, or its ground is not there. */
export function foreseenEffect(ground: Ground): ForeseenEffect | null {
  const { task, beside, today } = ground;
  const kind = decisionAskedBy(task.kind);
  const foreseen = kind && FORESEE[kind](ground);
  if (!foreseen) return null;
  const { facts, effect } = foreseen;
  return {
    months: [],
    backPayFen: 0,
    overpaidFen: 0,
    ...effect,
    monthlyAmountFen: amountOf(monthOf(today), beside.amounts),
    explained: { kind, reason: decisionReasonOf(kind, beside.finding?.kind), ...facts, ...effect },
  };
}
