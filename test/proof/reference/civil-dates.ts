/** Rules Z1–Z4 in the reference's own arithmetic: civil dates are strings, counted in UTC. */
import { readFileSync } from 'node:fs';

export type Day = string;
export type Month = string;

const MS_A_DAY = 86_400_000;
const instantOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (instant: number): Day => new Date(instant).toISOString().slice(0, 10);

export const addDays = (day: Day, count: number): Day => dayOf(instantOf(day) + count * MS_A_DAY);
export const daysFrom = (from: Day, until: Day): number => (instantOf(until) - instantOf(from)) / MS_A_DAY;
export const monthOf = (day: Day): Month => day.slice(0, 7);
export const firstOf = (month: Month): Day => `${month}-01`;
export const dayNumber = (day: Day): number => Number(day.slice(8));
export const later = (one: Day, other: Day): Day => (one > other ? one : other);

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => new Date(instantOf(day)).getUTCDay();

export function shiftMonth(month: Month, count: number): Month {
  const total = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}`;
}

/** Both ends belong to it; empty where the end comes before the beginning. */
export function monthsFrom(from: Month, until: Month): Month[] {
  const months: Month[] = [];
  for (let month = from; month <= until; month = shiftMonth(month, 1)) months.push(month);
  return months;
}

/** Rule Z2. The same day number, or the last day of a month that has no such day. */
export function addMonths(day: Day, count: number): Day {
  const month = shiftMonth(monthOf(day), count);
  const lastDay = dayNumber(addDays(firstOf(shiftMonth(month, 1)), -1));
  return `${month}-${String(Math.min(dayNumber(day), lastDay)).padStart(2, '0')}`;
}

interface CalendarFile {
  years: Record<string, { weekdaysOff: string[]; weekendsOn: string[] }>;
}
const calendar = JSON.parse(
  readFileSync(new URL('../../../apps/dev/data/working-days.json', import.meta.url), 'utf8'),
) as CalendarFile;

/** Rule Z3. A year without data counts weekends only. */
export function isWorkingDay(day: Day): boolean {
  const year = calendar.years[day.slice(0, 4)];
  const weekday = weekdayOf(day);
  if (weekday === 0 || weekday === 6) return year?.weekendsOn.includes(day) ?? false;
  return !(year?.weekdaysOff.includes(day) ?? false);
}

/** Rule Z3. The n-th working day after, or before where n is negative; the day itself is not counted. */
export function addWorkingDays(day: Day, count: number): Day {
  const step = Math.sign(count);
  let found = day;
  for (let left = Math.abs(count); left > 0; ) {
    found = addDays(found, step);
    if (isWorkingDay(found)) left -= 1;
  }
  return found;
}
