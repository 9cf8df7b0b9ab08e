/** Rules E1, F1, E2. What the system fills into a row of annex 2: paid until when, to be stopped from when, and how much too much. */
import type { AmountInForce } from '../payment/amounts.js';
import type { Fen } from '../payment/fen.js';
import { rightEndedAfter } from '../payment/stop.js';
import { overpaidUntilStop, termination, unpaidSince } from '../payment/termination.js';
import { policyOn } from '../policy/policy.js';
import type { Status } from '../recipient/status.js';
import type { PlainDate } from '../time/plain-date.js';
import { type PlainMonth, shiftMonth } from '../time/plain-month.js';
import { addWorkingDays } from '../time/working-days.js';

export interface DeathFacts {
  diedOn: PlainDate;
  foundOn: PlainDate;
  /** First month unpaid by a confirmed termination, where there is one. */
  stoppedFrom: PlainMonth | null;
  status: Status;
  suspendedFrom: PlainMonth | null;
  /** Month from which the latest resumption pays again. */
  resumesFrom: PlainMonth | null;
  amounts: readonly AmountInForce[];
}

export interface DeathFigures {
  paidUntil: PlainMonth;
  stopFrom: PlainMonth;
  overpaidMonths: PlainMonth[];
  overpaidFen: Fen;
}

/** Rule F1. Estimated as if the stop were confirmed on the day of discovery, until it is confirmed. */
export function deathFigures(facts: DeathFacts): DeathFigures {
  const { diedOn, foundOn, stoppedFrom, resumesFrom, amounts } = facts;
  const suspendedFrom = unpaidSince(facts);
  const { effectiveMonth, months, totalFen } =
    stoppedFrom === null
      ? termination(foundOn, diedOn, { suspendedFrom, resumesFrom }, amounts)
      : { effectiveMonth: stoppedFrom, ...overpaidUntilStop(stoppedFrom, diedOn, suspendedFrom, amounts) };
  const lastMonth = shiftMonth(effectiveMonth, -1);
  const paidUntil = suspendedFrom !== null && suspendedFrom <= lastMonth ? shiftMonth(suspendedFrom, -1) : lastMonth;
  return { paidUntil, stopFrom: rightEndedAfter(diedOn), overpaidMonths: months, overpaidFen: totalFen };
}

/** Rule E2 (条例 25). Whether a death became known later than the 20 working days within which the family is to tell. */
export const isToldLate = (diedOn: PlainDate, foundOn: PlainDate): boolean =>
  foundOn > addWorkingDays(diedOn, policyOn('familyTellsWithin', diedOn));
