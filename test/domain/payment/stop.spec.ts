import { rightEndedAfter, stopConfirmedOn, terminationConfirmedOn } from '../../../libs/domain/payment/stop.js';
import { addMonths, dateOfDayNumber, dayNumber, shanghaiDateAt } from '../../../libs/domain/time/plain-date.js';
import { firstDayOf, monthOf } from '../../../libs/domain/time/plain-month.js';

describe('Rule C4 payroll of a month closes on its 8th', () => {
  it.each([
    ['2026-11-01', '2026-11', '2026-11-01'],
    ['2026-11-07', '2026-11', '2026-11-07'],
    ['2026-11-08', '2026-11', '2026-11-08'],
    ['2026-11-09', '2026-12', '2026-12-01'],
    ['2026-11-30', '2026-12', '2026-12-01'],
    ['2026-12-08', '2026-12', '2026-12-08'],
    ['2026-12-09', '2027-01', '2027-01-01'],
    ['2026-12-31', '2027-01', '2027-01-01'],
    ['2028-02-29', '2028-03', '2028-03-01'],
    ['2026-01-31', '2026-02', '2026-02-01'],
  ] as const)(
    'Rule C4 confirmed on %s a stop holds from %s and takes effect on %s',
    (confirmedOn, effectiveMonth, effectOn) => {
      expect(stopConfirmedOn(confirmedOn)).toEqual({ effectiveMonth, effectOn });
    },
  );
});

describe('Rule C4 the 8th ends at midnight in Shanghai, wherever the machine stands', () => {
  it.each([
    ['2026-12-08T00:00:00+08:00', '2026-12'],
    ['2026-12-08T23:59:59.999+08:00', '2026-12'],
    ['2026-12-08T15:59:59.999Z', '2026-12'],
    ['2026-12-09T00:00:00+08:00', '2027-01'],
    ['2026-12-08T16:00:00Z', '2027-01'],
    ['2026-12-08T23:59:59Z', '2027-01'],
    ['2026-11-30T23:59:59+08:00', '2026-12'],
    ['2026-11-30T16:00:00Z', '2026-12'],
  ] as const)('Rules C4, Z1 confirmed at %s a stop holds from %s', (instant, effectiveMonth) => {
    expect(stopConfirmedOn(shanghaiDateAt(Date.parse(instant))).effectiveMonth).toBe(effectiveMonth);
  });

  it('Rule C4 on every day from 2000 to 2100: this month until the 8th, then the next, never before the confirmation', () => {
    for (let number = dayNumber('2000-01-01'); number <= dayNumber('2100-12-31'); number += 1) {
      const day = dateOfDayNumber(number);
      const { effectiveMonth, effectOn } = stopConfirmedOn(day);
      const isEarly = Number(day.slice(8)) <= 8;
      const isRight = isEarly
        ? effectiveMonth === monthOf(day) && effectOn === day
        : effectiveMonth === monthOf(addMonths(day, 1)) && effectOn === firstDayOf(effectiveMonth) && effectOn > day;
      if (!isRight) throw new Error(`${day}: ${effectiveMonth}, ${effectOn}`);
    }
  });
});

describe('Rule E1 the month of death is paid, benefit ends from the next', () => {
  it.each([
    ['2026-10-01', '2026-11'],
    ['2026-10-31', '2026-11'],
    ['2026-12-31', '2027-01'],
    ['2028-02-29', '2028-03'],
  ] as const)('Rule E1 died on %s: no right from %s', (diedOn, month) => {
    expect(rightEndedAfter(diedOn)).toBe(month);
  });

  it.each([
    ['2026-11-05', '2026-10-20', '2026-11', '2026-11-05', 'confirmed before payroll closes'],
    ['2026-11-09', '2026-10-20', '2026-12', '2026-12-01', 'confirmed after it closed'],
    ['2026-11-05', '2026-11-02', '2026-12', '2026-12-01', 'the month of death is still paid'],
    ['2026-11-20', '2026-11-02', '2026-12', '2026-12-01', 'the month of death is still paid'],
    ['2026-12-05', '2026-11-30', '2026-12', '2026-12-05', 'the month after the death'],
    ['2026-12-05', '2020-01-15', '2026-12', '2026-12-05', 'found years later: never backwards, the rest is overpaid'],
  ] as const)(
    'Rules E1, C4 confirmed on %s, died on %s: ends with %s, in effect on %s (%s)',
    (confirmedOn, diedOn, effectiveMonth, effectOn, _why) => {
      expect(terminationConfirmedOn(confirmedOn, diedOn)).toEqual({ effectiveMonth, effectOn });
    },
  );
});
