/** On which day which town submits: most in time, one on the due day, one late, some never (rules G1, G4). */
import {
  addDays,
  addWorkingDays,
  type Day,
  dayNumber,
  firstOf,
  type Month,
  monthOf,
  shiftMonth,
} from '../reference/civil-dates.js';
import { dueDayOf } from '../reference/reports.js';

/** `since` is the first period that is opened while the year is lived. */
export function submissionsOn(day: Day, towns: readonly string[], since: Month): { town: string; period: Month }[] {
  const period = shiftMonth(monthOf(day), -1);
  if (dayNumber(day) > 8 || period < since) return [];
  return towns.filter((town) => submissionDay(town, period) === day).map((town) => ({ town, period }));
}

function submissionDay(town: string, period: Month): Day | null {
  const first = firstOf(shiftMonth(period, 1));
  const [place, month] = [Number(town.slice(1)), Number(period.slice(5))];
  if (place === 1) return addDays(first, 1);
  if (place === 2) return dueDayOf(period);
  // The third town forgets it every fourth month, and comes late.
  if (place === 3) return month % 4 === 3 ? addDays(first, 6) : addWorkingDays(first, 1);
  if (place <= 8) return first;
  return month % 2 === 0 ? addDays(first, 2) : null;
}
