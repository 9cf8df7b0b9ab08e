/** Rules E1, F1, E2. What the system fills into a row of annex 2: paid until when, to be stopped from when, and how much too much. */
import { type AmountInForce, overpaid } from '../payment/amounts.js';
import type { Fen } from '../payment/fen.js';
import { rightEndedAfter, terminationConfirmedOn } from '../payment/stop.js';
import { policyOn } from '../policy/policy.js';
import type { PlainDate } from '../time/plain-date.js';
import { monthsFromTo, type PlainMonth, shiftMonth } from '../time/plain-month.js';
import { addWorkingDays } from '../time/working-days.js';

export interface DeathFacts {
  diedOn: PlainDate;
  foundOn: PlainDate;
  /** First month unpaid by a confirmed termination, where there is one. */
  stoppedFrom: PlainMonth | null;
  suspendedFrom: PlainMonth | null;
  amounts: readonly AmountInForce[];
}

export interface DeathFigures {
  paidUntil: PlainMonth;
  stopFrom: PlainMonth;
  overpaidMonths: PlainMonth[];
  overpaidFen: Fen;
}

/** Rule F1. Estimated as if the stop were confirmed on the day of discovery, until it is confirmed. */
export function deathFigures({ diedOn, foundOn, stoppedFrom, suspendedFrom, amounts }: DeathFacts): DeathFigures {
  const stop = stoppedFrom ?? terminationConfirmedOn(foundOn, diedOn).effectiveMonth;
  const lastMonth = shiftMonth(stop, -1);
  const unpaid = suspendedFrom === null ? [] : monthsFromTo(suspendedFrom, lastMonth);
  const stopFrom = rightEndedAfter(diedOn);
  const { months, totalFen } = overpaid(stopFrom, stop, unpaid, amounts);
  const paidUntil = suspendedFrom !== null && suspendedFrom <= lastMonth ? shiftMonth(suspendedFrom, -1) : lastMonth;
  return { paidUntil, stopFrom, overpaidMonths: months, overpaidFen: totalFen };
}

/** Rule E2 (条例 25). Whether a death became known later than the 20 working days within which the family is to tell. */
export const isToldLate = (diedOn: PlainDate, foundOn: PlainDate): boolean =>
  foundOn > addWorkingDays(diedOn, policyOn('familyTellsWithin', diedOn));
