/** The days of a month in weeks from Monday, with what an office must know about each. */
import { reportDue } from '../../../../libs/domain/reporting/report-period.js';
import { addDays, dayOfWeek, type PlainDate } from '../../../../libs/domain/time/plain-date.js';
import {
  firstDayOf,
  lastDayOf,
  monthOf,
  type PlainMonth,
  shiftMonth,
} from '../../../../libs/domain/time/plain-month.js';
import { isWorkingDay } from '../../../../libs/domain/time/working-days.js';

export interface CalendarDay {
  date: PlainDate;
  isInMonth: boolean;
  isWorkingDay: boolean;
  /** Rule G1. The day by which the report of the month before is due. */
  isReportDue: boolean;
}

export function weeksOf(month: PlainMonth): CalendarDay[][] {
  const first = firstDayOf(month);
  const start = addDays(first, 1 - dayOfWeek(first));
  const end = lastDayOf(month);
  const due = reportDue(shiftMonth(month, -1)).date;
  const weeks: CalendarDay[][] = [];
  for (let monday = start; monday <= end; monday = addDays(monday, 7)) {
    weeks.push(
      Array.from({ length: 7 }, (_, index) => addDays(monday, index)).map((date) => ({
        date,
        isInMonth: monthOf(date) === month,
        isWorkingDay: isWorkingDay(date),
        isReportDue: date === due,
      })),
    );
  }
  return weeks;
}
