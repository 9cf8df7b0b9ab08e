/** Rules C5, C6, C8, F1. Which months are paid later or were paid too much, and the sums in fen. */

import { validityFrom } from '../certification/certification.js';
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

/** A certification as a resumption sees it: the day it happened, and the business day on which the office learnt of it. */
export interface EndingCertification {
  happenedOn: PlainDate;
  recordedOn: PlainDate;
}

/** What a resumption pays: the suspended months later, each at its own amount, and from `effectiveMonth` on as before. */
export interface Resumption extends MonthsAndSum {
  effectiveMonth: PlainMonth;
}

/**
 * Rules C5, C6 (次月恢复发放并补发). The months from `suspendedFrom` to the month of the certification are paid later, each at
 * the amount in force in it; the next one is paid again. A certification dated before all of them surfaced late (C8): no
 * month may be lost (C5), so they are paid up to the month in which it was recorded, and payment starts again after that.
 */
export function resumption(
  suspendedFrom: PlainMonth,
  certification: EndingCertification,
  amounts: readonly AmountInForce[],
): Resumption {
  const lastPaidLater = lastSuspendedMonth(suspendedFrom, certification);
  return {
    ...sumOver(monthsFromTo(suspendedFrom, lastPaidLater), amounts),
    effectiveMonth: shiftMonth(lastPaidLater, 1),
  };
}

/** Rule C8. The certification lies before every suspended month: known in time, it would have kept the benefit paid. */
export const surfacedLate = (suspendedFrom: PlainMonth, certifiedOn: PlainDate): boolean =>
  monthOf(certifiedOn) < suspendedFrom;

function lastSuspendedMonth(suspendedFrom: PlainMonth, { happenedOn, recordedOn }: EndingCertification): PlainMonth {
  return surfacedLate(suspendedFrom, happenedOn) ? monthOf(recordedOn) : monthOf(happenedOn);
}

/** Rule C6. Of several certifications the one after which payment starts again earliest; none of none. */
export function endingCertification<Certification extends EndingCertification>(
  suspendedFrom: PlainMonth,
  certifications: readonly Certification[],
): Certification | null {
  const inOrder = certifications.toSorted((a, b) => {
    const [first, second] = [lastSuspendedMonth(suspendedFrom, a), lastSuspendedMonth(suspendedFrom, b)];
    if (first !== second) return first < second ? -1 : 1;
    return a.happenedOn < b.happenedOn ? -1 : 1;
  });
  return inOrder[0] ?? null;
}

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

/** A suspension as it is judged afterwards: the day it took effect, and the end of the validity it stood on. */
export interface SuspensionInEffect {
  effectOn: PlainDate;
  cycleEnd: PlainDate;
}

/**
 * Rules C7, C8. A suspension is wrongful if a certification dated before its effective day surfaces after it that would have
 * withdrawn it, had it been known: one that moves the end of the validity on which the suspension stood.
 */
export const isWrongful = ({ effectOn, cycleEnd }: SuspensionInEffect, certifiedOn: PlainDate): boolean =>
  certifiedOn < effectOn && validityFrom(certifiedOn) > cycleEnd;
