/** Rules E1, F1, N6. What a termination confirmed on a day does: from when it holds, and which months were paid too much. */
import type { Status } from '../recipient/status.js';
import { laterOf, type PlainDate } from '../time/plain-date.js';
import { firstDayOf, laterMonth, monthsFromTo, type PlainMonth, shiftMonth } from '../time/plain-month.js';
import { type AmountInForce, type MonthsAndSum, overpaid } from './amounts.js';
import { rightEndedAfter, type Stop, terminationConfirmedOn } from './stop.js';

/** What has been paid and not paid so far. */
export interface PaidSoFar {
  /** First month of a suspension that has taken effect. */
  suspendedFrom: PlainMonth | null;
  /** Month from which the latest resumption pays again: all before it has been paid. */
  resumesFrom: PlainMonth | null;
}

/** Rule C4. First month that a suspension has left unpaid: one that is still to take effect stops nothing yet. */
export const unpaidSince = ({
  status,
  suspendedFrom,
}: {
  status: Status;
  suspendedFrom: PlainMonth | null;
}): PlainMonth | null => (status === 'suspended' || status === 'terminated' ? suspendedFrom : null);

export type Termination = Stop & MonthsAndSum;

/**
 * The stop (C4, E1) with the overpaid months (F1). It never holds from a month that a resumption has already paid later (a
 * certification that surfaced late is paid up to the month of its recording, C8): such a month is overpaid, not ended.
 */
export function termination(
  confirmedOn: PlainDate,
  diedOn: PlainDate,
  { suspendedFrom, resumesFrom }: PaidSoFar,
  amounts: readonly AmountInForce[],
): Termination {
  const stop = terminationConfirmedOn(confirmedOn, diedOn);
  const effectiveMonth = laterMonth(stop.effectiveMonth, resumesFrom ?? stop.effectiveMonth);
  return {
    effectiveMonth,
    effectOn: laterOf(firstDayOf(effectiveMonth), confirmedOn),
    ...overpaidUntilStop(effectiveMonth, diedOn, suspendedFrom, amounts),
  };
}

/** Rule F1. Paid too much where the stop holds from a month that is known: up to the one before, without suspended months. */
export function overpaidUntilStop(
  effectiveMonth: PlainMonth,
  diedOn: PlainDate,
  suspendedFrom: PlainMonth | null,
  amounts: readonly AmountInForce[],
): MonthsAndSum {
  const unpaid = suspendedFrom === null ? [] : monthsFromTo(suspendedFrom, shiftMonth(effectiveMonth, -1));
  return overpaid(rightEndedAfter(diedOn), effectiveMonth, unpaid, amounts);
}
