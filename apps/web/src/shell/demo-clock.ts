import { reportDue } from '../../../../libs/domain/reporting/report-period.js';
import { addDays, type PlainDate } from '../../../../libs/domain/time/plain-date.js';
import { firstDayOf, monthOf, shiftMonth } from '../../../../libs/domain/time/plain-month.js';

/** What the demo clock's answer counts; whatever else it counts is left to the log. */
export interface ClockAnswer {
  today: PlainDate;
  tasksOpened?: number;
  mailsSent?: number;
  /** Said in the body where the clock stopped on its way, for its headers are out by then. */
  code?: string;
}

export interface Jump {
  to: PlainDate;
  word: 'nextDay' | 'nextMonth' | 'reportDue';
}

/** The three jumps that a demonstration needs most. */
export function jumpsFrom(today: PlainDate): Jump[] {
  const thisMonth = monthOf(today);
  const next = firstDayOf(shiftMonth(thisMonth, 1));
  const dueNow = reportDue(shiftMonth(thisMonth, -1)).date;
  return [
    { word: 'nextDay', to: addDays(today, 1) },
    { word: 'nextMonth', to: next },
    { word: 'reportDue', to: dueNow > today ? dueNow : reportDue(thisMonth).date },
  ];
}
