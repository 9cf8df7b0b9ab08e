/**
 * Rules Z1, Z2. Civil dates of Asia/Shanghai as text. The arithmetic works on day numbers, so that nothing here can
 * depend on the machine's zone, locale or clock.
 */
import { refused } from '../errors.js';

/** A civil date `YYYY-MM-DD` (Rule Z1). Texts of one length, so that `<` compares them rightly. */
export type PlainDate = `${number}-${number}-${number}`;

interface Parts {
  year: number;
  month: number;
  day: number;
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Number of days of a month; `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** The civil date with these parts; nothing is checked. */
export const plainDateOf = (year: number, month: number, day: number): PlainDate =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as PlainDate;

/** Whether the text is an existing civil date in the form `YYYY-MM-DD`. */
export function isPlainDate(text: string): text is PlainDate {
  const match = DATE.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Rule Z1. The text as a civil date. Throws DATE_INVALID where there is no such day. */
export function parsePlainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw refused('DATE_INVALID', { value: text });
  return text;
}

function partsOf(date: PlainDate): Parts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Days since 1970-01-01, by the era arithmetic of the proleptic Gregorian calendar. */
export function dayNumber(date: PlainDate): number {
  const { year, month, day } = partsOf(date);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The civil date of a day number; the inverse of `dayNumber`. */
export function dateOfDayNumber(days: number): PlainDate {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  return plainDateOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** Calendar days on (negative: back). */
export const addDays = (date: PlainDate, days: number): PlainDate => dateOfDayNumber(dayNumber(date) + days);

/** Calendar days from `from` to `to`; negative if `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from);

/** Day of the week, Monday 1 to Sunday 7. */
export const dayOfWeek = (date: PlainDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

/** Rule Z2. The same day number `months` on; where that month has no such day, its last day. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  return plainDateOf(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

/** The later of two civil dates. */
export const laterOf = (a: PlainDate, b: PlainDate): PlainDate => (a >= b ? a : b);

/** The earlier of two civil dates. */
export const earlierOf = (a: PlainDate, b: PlainDate): PlainDate => (a <= b ? a : b);

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** Rule Z1. The civil date in Asia/Shanghai (+08:00, no summer time) at an instant given in epoch milliseconds. */
export const shanghaiDateAt = (epochMs: number): PlainDate =>
  dateOfDayNumber(Math.floor((epochMs + SHANGHAI_OFFSET_MS) / DAY_MS));

/** Epoch milliseconds of a Shanghai wall time on a civil date; `minutes` after midnight. */
export const shanghaiInstant = (date: PlainDate, minutes = 0): number =>
  dayNumber(date) * DAY_MS - SHANGHAI_OFFSET_MS + minutes * 60_000;
