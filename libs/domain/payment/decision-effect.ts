/**
 * Rules C4–C6, E1, F1. What a decision does if it is confirmed on a day: from when, which months, how much. Foreseen beside its
 * tasks and kept when it is confirmed, by the same functions, so that nobody confirms another thing than he has read.
 */
import type { PlainDate } from '../time/plain-date.js';
import type { PlainMonth } from '../time/plain-month.js';
import { type AmountInForce, type EndingCertification, resumption } from './amounts.js';
import type { Fen } from './fen.js';
import { type Stop, stopConfirmedOn } from './stop.js';
import { type PaidSoFar, termination } from './termination.js';

/** Amounts in fen; left out is what a decision of the kind never does. */
export interface DecisionEffect extends Stop {
  /** Paid later by a resumption (C6), paid too much before a termination (F1). */
  months?: PlainMonth[];
  backPayFen?: Fen;
  overpaidFen?: Fen;
}

/** Rule C4. A suspension stops the payment; no month is paid later or taken back by it. */
export const suspensionEffect = (confirmedOn: PlainDate): DecisionEffect => stopConfirmedOn(confirmedOn);

/** Rules C5, C6. A resumption takes effect on the day it is confirmed; every suspended month is paid later, once. */
export function resumptionEffect(
  confirmedOn: PlainDate,
  suspendedFrom: PlainMonth,
  certification: EndingCertification,
  amounts: readonly AmountInForce[],
): DecisionEffect {
  const { months, totalFen, effectiveMonth } = resumption(suspendedFrom, certification, amounts);
  return { effectiveMonth, effectOn: confirmedOn, months, backPayFen: totalFen };
}

/** Rules E1, F1. A termination stops the payment, never before the month after the death; what was paid too much is named. */
export function terminationEffect(
  confirmedOn: PlainDate,
  diedOn: PlainDate,
  paidSoFar: PaidSoFar,
  amounts: readonly AmountInForce[],
): DecisionEffect {
  const { effectiveMonth, effectOn, months, totalFen } = termination(confirmedOn, diedOn, paidSoFar, amounts);
  return { effectiveMonth, effectOn, months, overpaidFen: totalFen };
}
