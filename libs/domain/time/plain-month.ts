/** Rule Z1. Months `YYYY-MM`, for benefit months, periods and payroll. */
import { addMonths, daysInMonth, type PlainDate, plainDateOf } from './plain-date.js';

/** A civil month `YYYY-MM`. */
export type PlainMonth = `${number}-${number}`;

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Whether the text is a month in the form `YYYY-MM`. */
export const isPlainMonth = (text: string): text is PlainMonth => MONTH.test(text);

/** The month in which a civil date lies. */
export const monthOf = (date: PlainDate): PlainMonth => date.slice(0, 7) as PlainMonth;

/** First day of a month. */
export const firstDayOf = (month: PlainMonth): PlainDate => `${month}-01` as PlainDate;

/** Last day of a month. */
export const lastDayOf = (month: PlainMonth): PlainDate => {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return plainDateOf(year, number, daysInMonth(year, number));
};

/** `count` months on (negative: back). */
export const shiftMonth = (month: PlainMonth, count: number): PlainMonth =>
  monthOf(addMonths(firstDayOf(month), count));

/** The months from `from` to `to`, both included; none if `to` is earlier. */
export function monthsFromTo(from: PlainMonth, to: PlainMonth): PlainMonth[] {
  const months: PlainMonth[] = [];
  for (let month = from; month <= to; month = shiftMonth(month, 1)) months.push(month);
  return months;
}

/** The later of two months. */
export const laterMonth = (a: PlainMonth, b: PlainMonth): PlainMonth => (a >= b ? a : b);
