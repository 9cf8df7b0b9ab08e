import fc from 'fast-check';
import {
  addDays,
  dateOfDayNumber,
  dayNumber,
  dayOfWeek,
  type PlainDate,
} from '../../../libs/domain/time/plain-date.js';
import { STATE_COUNCIL_CALENDAR } from '../../../libs/domain/time/state-council-calendar.js';
import {
  addWorkingDays,
  countWorkingDays,
  isAssumed,
  isWorkingDay,
  onOrNextWorkingDay,
} from '../../../libs/domain/time/working-days.js';

describe('Rule Z3 working days as the State Council set them', () => {
  it.each([
    ['2026-02-13', true, 'the Friday before the spring festival'],
    ['2026-02-14', true, 'a Saturday on which everybody works'],
    ['2026-02-15', false, 'its Sunday'],
    ['2026-02-16', false, 'the first weekday off'],
    ['2026-02-23', false, 'the last weekday off'],
    ['2026-02-24', true, 'the first day after'],
    ['2026-02-28', true, 'the second Saturday made up for'],
    ['2026-09-20', true, 'a Sunday made up for the national day'],
    ['2026-09-25', false, '中秋'],
    ['2026-10-01', false, 'the national day'],
    ['2026-10-07', false, 'its last weekday off'],
    ['2026-10-08', true, 'the first day after'],
    ['2026-10-10', true, 'a Saturday made up for'],
    ['2026-10-11', false, 'a plain Sunday'],
    ['2026-01-04', true, 'a Sunday made up for new year'],
    ['2024-02-09', true, 'new year’s eve of 2024 was a working day by the notice'],
    ['2027-01-01', true, 'a year without data knows no holidays'],
    ['2027-01-02', false, 'but weekends'],
  ] as const)('Rule Z3 %s is a working day: %s (%s)', (day, expected, _why) => {
    expect(isWorkingDay(day)).toBe(expected);
  });

  it.each([
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2026-02-13', 3, '2026-02-25'],
    ['2026-02-27', 1, '2026-02-28'],
    ['2026-02-27', 2, '2026-03-02'],
    ['2026-02-24', -1, '2026-02-14'],
    ['2026-02-24', -10, '2026-02-03'],
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-10-03', 1, '2026-10-08'],
    ['2026-10-08', -1, '2026-09-30'],
    ['2026-10-08', -10, '2026-09-17'],
    ['2026-11-24', 0, '2026-11-24'],
    ['2026-10-03', 0, '2026-10-03'],
  ] as const)('Rule Z3 from %s the %i-th working day is %s', (day, count, expected) => {
    expect(addWorkingDays(day, count)).toBe(expected);
  });

  it.each([
    ['2026-12-30', 1, '2026-12-31', false],
    ['2026-12-31', 1, '2027-01-01', true],
    ['2027-01-04', -1, '2027-01-01', true],
    ['2027-01-04', -3, '2026-12-30', true],
    ['2024-01-02', -1, '2023-12-29', true],
    ['2030-06-14', 5, '2030-06-21', true],
  ] as const)(
    'Rule Z3 from %s, %i working days: %s, and says that it was assumed: %s',
    (day, count, date, calendarAssumed) => {
      expect(countWorkingDays(day, count)).toEqual({ date, calendarAssumed });
    },
  );

  it('Rule Z3 the data say which years are published', () => {
    expect([2023, 2024, 2025, 2026, 2027].map((year) => isAssumed(`${year}-06-01`))).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
  });

  it('Rule Z3 the office may replace the calendar', () => {
    const calendar = { 2027: { weekdaysOff: ['2027-02-08'], weekendsOn: ['2027-02-13'] } } as const;
    expect(countWorkingDays('2027-02-05', 6, calendar)).toEqual({ date: '2027-02-15', calendarAssumed: false });
    expect(addWorkingDays('2027-02-05', 5, calendar)).toBe('2027-02-13');
  });

  it('Rule Z3 every weekday off is a weekday, every weekend on a weekend, each in its year and once', () => {
    for (const [year, { weekdaysOff, weekendsOn }] of Object.entries(STATE_COUNCIL_CALENDAR)) {
      expect(weekdaysOff.filter((day) => dayOfWeek(day) > 5)).toEqual([]);
      expect(weekendsOn.filter((day) => dayOfWeek(day) < 6)).toEqual([]);
      const all = [...weekdaysOff, ...weekendsOn];
      expect(new Set(all).size).toBe(all.length);
      expect(all.every((day) => day.startsWith(year))).toBe(true);
    }
  });

  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('Rule Z3 %i has %i working days', (year, expected) => {
    let count = 0;
    for (let day = dayNumber(`${year}-01-01`); day <= dayNumber(`${year}-12-31`); day += 1) {
      if (isWorkingDay(dateOfDayNumber(day))) count += 1;
    }
    expect(count).toBe(expected);
  });

  it('Rule Z3 forth and back from a working day leads to that day, and no working day is jumped over', () => {
    const days = fc.integer({ min: dayNumber('2023-06-01'), max: dayNumber('2028-06-01') }).map(dateOfDayNumber);
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const end = addWorkingDays(day, count);
        let passed = 0;
        for (let next = addDays(day, 1); next <= end; next = addDays(next, 1)) if (isWorkingDay(next)) passed += 1;
        expect(passed).toBe(count);
        expect(isWorkingDay(end)).toBe(true);
        if (isWorkingDay(day)) expect(addWorkingDays(end, -count)).toBe(day);
      }),
    );
  });
});

describe('Rules Z3, Z4 on every day from 2000 to 2100', () => {
  it('Rules Z3, Z4 the first working day after it is the next there is, the one before it the last there was, and a period ends on it or after', () => {
    let next = '2101-01-01' as PlainDate;
    while (!isWorkingDay(next)) next = addDays(next, 1);
    for (let number = dayNumber('2100-12-31'); number >= dayNumber('2000-01-01'); number -= 1) {
      const day = dateOfDayNumber(number);
      const isRight =
        addWorkingDays(day, 1) === next &&
        onOrNextWorkingDay(day) === (isWorkingDay(day) ? day : next) &&
        addWorkingDays(next, -1) === (isWorkingDay(day) ? day : addWorkingDays(day, -1));
      if (!isRight) throw new Error(`${day}: ${addWorkingDays(day, 1)}, ${onOrNextWorkingDay(day)}`);
      if (isWorkingDay(day)) next = day;
    }
  });
});

describe('Rule Z4 a period marked → ends on a working day', () => {
  it.each([
    ['2026-11-24', '2026-11-24'],
    ['2026-11-28', '2026-11-30'],
    ['2026-10-01', '2026-10-08'],
    ['2026-02-14', '2026-02-14'],
    ['2026-02-15', '2026-02-24'],
  ] as const)('Rule Z4 last day %s: ends on %s', (day, expected) => {
    expect(onOrNextWorkingDay(day)).toBe(expected);
  });
});
