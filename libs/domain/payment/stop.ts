/** Rules C4, E1. From which month a stop holds, and on which day it takes effect. */
import { policyOn } from '../policy/policy.js';
import { laterOf, type PlainDate } from '../time/plain-date.js';
import { firstDayOf, laterMonth, monthOf, type PlainMonth, shiftMonth } from '../time/plain-month.js';

export interface Stop {
  /** First month that is not paid. */
  effectiveMonth: PlainMonth;
  /** Day on which the status changes. */
  effectOn: PlainDate;
}

/** Rule C4. Payroll of a month closes on its 8th: confirmed until then it holds from that month, later from the next. */
export function stopConfirmedOn(confirmedOn: PlainDate): Stop {
  const month = monthOf(confirmedOn);
  const isBeforePayroll = Number(confirmedOn.slice(8)) <= policyOn('payrollCloses', confirmedOn);
  const effectiveMonth = isBeforePayroll ? month : shiftMonth(month, 1);
  return { effectiveMonth, effectOn: laterOf(firstDayOf(effectiveMonth), confirmedOn) };
}

/** Rule E1. The month of death is paid; a termination never holds from an earlier month than the next one. */
export function terminationConfirmedOn(confirmedOn: PlainDate, diedOn: PlainDate): Stop {
  const stop = stopConfirmedOn(confirmedOn);
  const effectiveMonth = laterMonth(stop.effectiveMonth, rightEndedAfter(diedOn));
  return { effectiveMonth, effectOn: laterOf(firstDayOf(effectiveMonth), confirmedOn) };
}

/** Rule E1. First month without a right to benefit: the one after the month of death. */
export const rightEndedAfter = (diedOn: PlainDate): PlainMonth => shiftMonth(monthOf(diedOn), 1);
