/** Rules Z3, Z4. Working days of an office, by a calendar that is an argument: the office may replace it. */
import { addDays, dayOfWeek, type PlainDate } from './plain-date.js';
import { STATE_COUNCIL_CALENDAR } from './state-council-calendar.js';

/** Per year: weekdays on which nobody works, and weekend days on which everybody does. */
export type WorkingDayCalendar = Record<
  number,
  { weekdaysOff: readonly PlainDate[]; weekendsOn: readonly PlainDate[] }
>;

/** A day reached by counting working days, and whether a year without data was counted by weekends only (Rule Z3). */
export interface CountedDay {
  date: PlainDate;
  calendarAssumed: boolean;
}

const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));

/** Rule Z3. Whether offices work on that day. */
export function isWorkingDay(date: PlainDate, calendar: WorkingDayCalendar = STATE_COUNCIL_CALENDAR): boolean {
  const year = calendar[yearOf(date)];
  if (dayOfWeek(date) >= 6) return year?.weekendsOn.includes(date) ?? false;
  return !(year?.weekdaysOff.includes(date) ?? false);
}

/** Rule Z3. Whether the calendar has no data for the year of that day. */
export const isAssumed = (date: PlainDate, calendar: WorkingDayCalendar = STATE_COUNCIL_CALENDAR): boolean =>
  calendar[yearOf(date)] === undefined;

/** Rule Z3. The `count`-th working day after `date` (which is not counted); negative counts back. */
export function countWorkingDays(
  date: PlainDate,
  count: number,
  calendar: WorkingDayCalendar = STATE_COUNCIL_CALENDAR,
): CountedDay {
  const direction = count < 0 ? -1 : 1;
  let day = date;
  let calendarAssumed = false;
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, direction);
    calendarAssumed ||= isAssumed(day, calendar);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return { date: day, calendarAssumed };
}

/** Rule Z3. As `countWorkingDays`, the date alone. */
export const addWorkingDays = (date: PlainDate, count: number, calendar?: WorkingDayCalendar): PlainDate =>
  countWorkingDays(date, count, calendar).date;

/** Rule Z4, periods marked →: the day itself if it is a working day, else the next one (民法典 203). */
export const onOrNextWorkingDay = (date: PlainDate, calendar?: WorkingDayCalendar): PlainDate =>
  isWorkingDay(date, calendar) ? date : addWorkingDays(date, 1, calendar);
