/** Where the days of a validity lie on a bar of 24 months: eleven behind the month of today, twelve after it. */
import { validityFrom } from '../../../../libs/domain/certification/certification.js';
import {
  type PlanStep,
  reminderPlan,
  reminderWindowOpens,
} from '../../../../libs/domain/certification/reminder-plan.js';
import { addMonths, daysBetween, earlierOf, type PlainDate } from '../../../../libs/domain/time/plain-date.js';
import { firstDayOf, monthOf, type PlainMonth, shiftMonth } from '../../../../libs/domain/time/plain-month.js';

export interface ValidityScale {
  from: PlainDate;
  to: PlainDate;
  months: { month: PlainMonth; at: number }[];
  /** Bands in percent of the bar; none where they lie outside of it. */
  valid: Band | null;
  /** What earlier certifications had given, up to the next of them. */
  before: Band[];
  window: Band | null;
  overdue: Band | null;
  todayAt: number;
  /** Where a death or a termination has ended it all (rules E1, E7); null outside of the bar, and where nothing has ended. */
  endedAt: number | null;
  steps: (PlanStep & { at: number | null })[];
  /** Percent of a day, or null outside of the bar. */
  at: (day: string) => number | null;
}

interface Band {
  left: number;
  width: number;
}

const MONTHS = 24;
/** One less than half, so that a validity that begins today is seen to its end. */
const MONTHS_BACK = 11;

export function validityScale(
  validUntil: PlainDate,
  certifiedOn: readonly PlainDate[],
  today: PlainDate,
  endedOn: PlainDate | null = null,
): ValidityScale {
  const first = shiftMonth(monthOf(today), -MONTHS_BACK);
  const from = firstDayOf(first);
  const to = firstDayOf(shiftMonth(first, MONTHS));
  const length = daysBetween(from, to);
  const percent = (day: string): number => (100 * daysBetween(from, day as PlainDate)) / length;
  const at = (day: string): number | null => (day < from || day > to ? null : percent(day));
  const band = (start: string, end: string): Band | null => {
    const left = Math.max(0, percent(start));
    const right = Math.min(100, percent(endedOn && endedOn < end ? endedOn : end));
    return right > left ? { left, width: right - left } : null;
  };
  const opens = reminderWindowOpens(validUntil);
  const dates = [...certifiedOn].sort();
  const latest = dates.at(-1);
  return {
    from,
    to,
    months: Array.from({ length: MONTHS }, (_, index) => shiftMonth(first, index)).map((month) => ({
      month,
      at: percent(firstDayOf(month)),
    })),
    valid: band(latest ?? addMonths(validUntil, -12), opens),
    before: dates.slice(0, -1).flatMap((date, index) => {
      const given = band(date, earlierOf(validityFrom(date), dates[index + 1] ?? date));
      return given ? [given] : [];
    }),
    window: band(opens, validUntil),
    overdue: today > validUntil ? band(validUntil, today) : null,
    todayAt: percent(today),
    endedAt: endedOn && at(endedOn),
    steps: reminderPlan(validUntil).map((step) => ({
      ...step,
      at: endedOn && step.opensOn > endedOn ? null : at(step.opensOn),
    })),
    at,
  };
}
