import {
  firstDayOf,
  isPlainMonth,
  lastDayOf,
  laterMonth,
  monthOf,
  monthsFromTo,
  shiftMonth,
} from '../../../libs/domain/time/plain-month.js';

describe('Rule Z1 months are YYYY-MM', () => {
  it.each([
    ['2026-01', true],
    ['2026-12', true],
    ['2026-00', false],
    ['2026-13', false],
    ['2026-1', false],
    ['2026-01-01', false],
    ['26-01', false],
  ])('Rule Z1 «%s» is a month: %s', (text, expected) => {
    expect(isPlainMonth(text)).toBe(expected);
  });

  it.each([
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2026-04', '2026-04-01', '2026-04-30'],
    ['2026-12', '2026-12-01', '2026-12-31'],
  ] as const)('Rule Z1 %s runs from %s to %s', (month, first, last) => {
    expect(firstDayOf(month)).toBe(first);
    expect(lastDayOf(month)).toBe(last);
    expect(monthOf(last)).toBe(month);
  });

  it.each([
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-06', 0, '2026-06'],
    ['2026-06', -18, '2024-12'],
  ] as const)('Rule Z1 %s and %i months: %s', (month, count, expected) => {
    expect(shiftMonth(month, count)).toBe(expected);
  });

  it.each([
    ['2026-11', '2027-02', ['2026-11', '2026-12', '2027-01', '2027-02']],
    ['2026-11', '2026-11', ['2026-11']],
    ['2026-11', '2026-10', []],
  ] as const)('Rule Z1 the months from %s to %s', (from, to, months) => {
    expect(monthsFromTo(from, to)).toEqual(months);
  });

  it('Rule Z1 of two months the later one', () => {
    expect(laterMonth('2026-12', '2027-01')).toBe('2027-01');
    expect(laterMonth('2026-12', '2026-12')).toBe('2026-12');
  });
});
