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

/** Rule G1. The day in a month on which the report about the month before is due. */
const dueIn = (month: PlainMonth): PlainDate => reportDue(shiftMonth(month, -1)).date;

/** Rule G1. The next due day of a report, today included. */
export function nextReportDue(today: PlainDate): PlainDate {
  const due = dueIn(monthOf(today));
  return due >= today ? due : dueIn(shiftMonth(monthOf(today), 1));
}

export function weeksOf(month: PlainMonth): CalendarDay[][] {
  const first = firstDayOf(month);
  const start = addDays(first, 1 - dayOfWeek(first));
  const end = lastDayOf(month);
  const weeks: CalendarDay[][] = [];
  for (let monday = start; monday <= end; monday = addDays(monday, 7)) {
    weeks.push(
      Array.from({ length: 7 }, (_, index) => addDays(monday, index)).map((date) => ({
        date,
        isInMonth: monthOf(date) === month,
        isWorkingDay: isWorkingDay(date),
        isReportDue: date === dueIn(monthOf(date)),
      })),
    );
  }
  return weeks;
}
