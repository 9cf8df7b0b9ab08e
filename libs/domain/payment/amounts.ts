/** Rules C6, F1. Which months are paid later or were paid too much, and the sums in fen. */

import type { PlainDate } from '../time/plain-date.js';
import { monthOf, monthsFromTo, type PlainMonth, shiftMonth } from '../time/plain-month.js';
import { type Fen, sumFen } from './fen.js';

/** An amount per month that holds from a month on. */
export interface AmountInForce {
  fromMonth: PlainMonth;
  amountFen: Fen;
}

export interface MonthsAndSum {
  months: PlainMonth[];
  totalFen: Fen;
}

/** The amount of a month: the latest that holds from that month or earlier; earlier months use the earliest known amount. */
export function amountOf(month: PlainMonth, amounts: readonly AmountInForce[]): Fen {
  const sorted = [...amounts].sort((a, b) => (a.fromMonth < b.fromMonth ? -1 : 1));
  const inForce = sorted.filter((amount) => amount.fromMonth <= month).at(-1) ?? sorted[0];
  return inForce?.amountFen ?? 0;
}

const sumOver = (months: PlainMonth[], amounts: readonly AmountInForce[]): MonthsAndSum => ({
  months,
  totalFen: sumFen(months.map((month) => amountOf(month, amounts))),
});

/** Rule C6 (次月恢复发放). First month that is paid again. */
export const resumesFrom = (certifiedOn: PlainDate): PlainMonth => shiftMonth(monthOf(certifiedOn), 1);

/** Rule C6. Back-pay: the suspended months up to the month of the certification, each at the amount in force in it. */
export const backPay = (
  suspendedFrom: PlainMonth,
  certifiedOn: PlainDate,
  amounts: readonly AmountInForce[],
): MonthsAndSum => sumOver(monthsFromTo(suspendedFrom, monthOf(certifiedOn)), amounts);

/**
 * Rule F1. Overpaid: the months from the one after the right ended up to the one before the stop took effect, without
 * months in which nothing was paid. Estimated with the month a stop confirmed today would hold from.
 */
export function overpaid(
  rightEnded: PlainMonth,
  stopEffectiveMonth: PlainMonth,
  unpaidMonths: readonly PlainMonth[],
  amounts: readonly AmountInForce[],
): MonthsAndSum {
  const months = monthsFromTo(rightEnded, shiftMonth(stopEffectiveMonth, -1)).filter(
    (month) => !unpaidMonths.includes(month),
  );
  return sumOver(months, amounts);
}

/** Rule C8. A suspension is wrongful if a certification dated before its effective day surfaces after it. */
export const isWrongful = (suspensionEffectOn: PlainDate, certifiedOn: PlainDate): boolean =>
  certifiedOn < suspensionEffectOn;
