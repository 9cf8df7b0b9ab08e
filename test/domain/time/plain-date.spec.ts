import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dateOfDayNumber,
  dayNumber,
  dayOfWeek,
  daysBetween,
  daysInMonth,
  earlierOf,
  isPlainDate,
  laterOf,
  parsePlainDate,
  shanghaiDateAt,
  shanghaiInstant,
} from '../../../libs/domain/time/plain-date.js';

const DAY_2000 = dayNumber('2000-01-01');
const DAY_2100 = dayNumber('2100-12-31');
const anyDay = fc.integer({ min: DAY_2000, max: DAY_2100 }).map(dateOfDayNumber);

describe('Rule Z1 legal dates are civil dates', () => {
  it.each([
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2100-02-29', false],
    ['2000-02-29', true],
    ['2026-04-31', false],
    ['2026-00-10', false],
    ['2026-13-01', false],
    ['2026-01-00', false],
    ['2026-1-1', false],
    ['2026/01/01', false],
    ['2026-01-01T00:00', false],
    [' 2026-01-01', false],
    ['２０２６-01-01', false],
    ['', false],
  ])('Rule Z1 «%s» is a civil date: %s', (text, expected) => {
    expect(isPlainDate(text)).toBe(expected);
  });

  it('Rule Z1 refuses a day that does not exist', () => {
    expect(() => parsePlainDate('2026-02-30')).toThrow('DATE_INVALID');
    expect(parsePlainDate('2026-02-28')).toBe('2026-02-28');
  });

  it('Rule Z1 every day from 2000 to 2100 is the day after the one before, and is found again by its number', () => {
    let [year, month, day] = [2000, 1, 1];
    for (let number = DAY_2000; number <= DAY_2100; number += 1) {
      const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      if (dateOfDayNumber(number) !== text || dayNumber(dateOfDayNumber(number)) !== number) {
        throw new Error(`day ${number} is ${dateOfDayNumber(number)}, not ${text}`);
      }
      day += 1;
      if (day > daysInMonth(year, month)) [month, day] = [month + 1, 1];
      if (month > 12) [year, month] = [year + 1, 1];
    }
    expect([year, month, day]).toEqual([2101, 1, 1]);
  });

  it('Rule Z1 agrees with the calendar of the machine, in UTC, on every day from 2000 to 2100', () => {
    for (let number = DAY_2000; number <= DAY_2100; number += 1) {
      const utc = new Date(number * 86_400_000);
      const date = dateOfDayNumber(number);
      if (utc.toISOString().slice(0, 10) !== date || (utc.getUTCDay() || 7) !== dayOfWeek(date)) {
        throw new Error(`${date} is ${utc.toISOString()}, day ${utc.getUTCDay()} of its week`);
      }
    }
  });

  it('Rule Z1 the text of a date sorts as the date does', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(a < b).toBe(dayNumber(a) < dayNumber(b));
        expect([earlierOf(a, b), laterOf(a, b)]).toEqual([a, b].sort());
      }),
    );
  });

  it('Rule Z1 days added are the days between', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(addDays(addDays(day, count), -count)).toBe(day);
      }),
    );
  });

  it.each([
    ['2026-11-23T15:59:59.999Z', '2026-11-23'],
    ['2026-11-23T16:00:00.000Z', '2026-11-24'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
    ['1969-12-31T15:59:59.999Z', '1969-12-31'],
  ])('Rule Z1 at %s it is %s in Shanghai', (instant, date) => {
    expect(shanghaiDateAt(Date.parse(instant))).toBe(date);
  });

  it('Rule Z1 a Shanghai wall time is eight hours before the same time in UTC', () => {
    expect(new Date(shanghaiInstant('2026-11-24', 125)).toISOString()).toBe('2026-11-23T18:05:00.000Z');
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 1439 }), (day, minutes) => {
        expect(shanghaiDateAt(shanghaiInstant(day, minutes))).toBe(day);
      }),
    );
  });
});

describe('Rule Z2 the same day number, or the last day of a month that has no such day', () => {
  it.each([
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2026-05-31', -3, '2026-02-28'],
    ['2028-05-31', -3, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-01-30', 1, '2026-02-28'],
    ['2026-01-28', 1, '2026-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-10-31', 1, '2026-11-30'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-02-28', 12, '2027-02-28'],
    ['2027-02-28', 12, '2028-02-28'],
    ['2026-07-07', 0, '2026-07-07'],
    ['2026-07-07', -24, '2024-07-07'],
  ] as const)('Rule Z2 %s and %i months: %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it('Rule Z2 keeps the day number or takes the last day, in exactly the month meant, for every day from 2000 to 2100', () => {
    for (let number = DAY_2000; number <= DAY_2100; number += 1) {
      const date = dateOfDayNumber(number);
      for (const months of [-12, -3, -2, -1, 1, 6, 12]) {
        const moved = addMonths(date, months);
        const [year, month] = [Number(moved.slice(0, 4)), Number(moved.slice(5, 7))];
        const meant = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) + months;
        const day = Math.min(Number(date.slice(8)), daysInMonth(year, month));
        if (year * 12 + month !== meant || Number(moved.slice(8)) !== day)
          throw new Error(`${date} + ${months} = ${moved}`);
      }
    }
  });

  it('Rule Z2 a later day is never moved before an earlier one', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: -600, max: 600 }), (a, b, months) => {
        const [first, second] = [a, b].sort() as [typeof a, typeof b];
        expect(addMonths(first, months) <= addMonths(second, months)).toBe(true);
      }),
    );
  });
});
