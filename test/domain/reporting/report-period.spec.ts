import {
  isLate,
  mayBeSubmitted,
  periodClosesOn,
  periodOfFinding,
  periodOpenedOn,
  placeInReport,
  reportDays,
  reportDue,
  reportOpensOn,
} from '../../../libs/domain/reporting/report-period.js';
import { addDays } from '../../../libs/domain/time/plain-date.js';
import { firstDayOf, monthsFromTo, shiftMonth } from '../../../libs/domain/time/plain-month.js';
import { isWorkingDay } from '../../../libs/domain/time/working-days.js';

describe('Rule G1 a report is due on the last working day among the 1st to 5th of the next month', () => {
  it.each([
    ['2026-10', '2026-11-05', 'a Thursday'],
    ['2026-05', '2026-06-05', 'a Friday'],
    ['2026-08', '2026-09-04', 'the 5th is a Saturday'],
    ['2026-06', '2026-07-03', 'the 5th is a Sunday'],
    ['2026-01', '2026-02-05', 'before the spring festival'],
    ['2026-03', '2026-04-03', 'the 4th to 6th are 清明'],
    ['2025-12', '2026-01-05', 'a Monday after a working Sunday'],
    ['2026-04', '2026-05-05', 'no working day at all: the 5th itself'],
    ['2026-09', '2026-10-05', 'no working day at all: the 5th itself'],
    ['2025-09', '2025-10-05', 'no working day at all: the 5th itself'],
    ['2024-09', '2024-10-05', 'no working day at all: the 5th itself'],
    ['2024-01', '2024-02-05', 'the 4th is a working Sunday, the 5th a Monday'],
    ['2024-12', '2025-01-03', 'over the turn of the year'],
  ] as const)('Rule G1 period %s: %s (%s)', (period, expected, _why) => {
    expect(reportDue(period).date).toBe(expected);
  });

  it('Rule G1 never before the 1st nor after the 5th, and a working day wherever the five days have one', () => {
    for (const period of monthsFromTo('2024-01', '2040-12')) {
      const { date } = reportDue(period);
      const next = shiftMonth(period, 1);
      const five = [1, 2, 3, 4, 5].map((day) => addDays(firstDayOf(next), day - 1));
      expect(five).toContain(date);
      if (five.some((day) => isWorkingDay(day))) expect(isWorkingDay(date)).toBe(true);
      else expect(date).toBe(five[4]);
    }
  });

  it.each([
    ['2026-11', false],
    ['2026-12', true],
    ['2027-01', true],
  ] as const)('Rule Z3 the due day of %s says whether its calendar is assumed: %s', (period, assumed) => {
    expect(reportDue(period).calendarAssumed).toBe(assumed);
  });
});

describe('Rule G4 an unsubmitted report', () => {
  it.each([
    ['2026-10', '2026-11-01', '2026-11-03', '2026-11-05'],
    ['2026-08', '2026-09-01', '2026-09-03', '2026-09-04'],
    ['2026-06', '2026-07-01', null, '2026-07-03'],
    ['2026-03', '2026-04-01', null, '2026-04-03'],
    ['2026-09', '2026-10-01', '2026-10-03', '2026-10-05'],
    ['2026-12', '2027-01-01', '2027-01-03', '2027-01-05'],
  ] as const)(
    'Rule G4 period %s: opened on %s, reminded on %s, escalated and missing on %s',
    (period, opensOn, remindsOn, dueOn) => {
      expect(reportDays(period)).toMatchObject({ opensOn, remindsOn, dueOn });
    },
  );

  it('Rule G4 is reminded only where the due day is later than the 3rd', () => {
    for (const period of monthsFromTo('2024-01', '2030-12')) {
      const { remindsOn, dueOn } = reportDays(period);
      expect(remindsOn).toBe(dueOn > `${dueOn.slice(0, 8)}03` ? `${dueOn.slice(0, 8)}03` : null);
    }
  });

  it.each([
    ['2026-10', '2026-11-05', false],
    ['2026-10', '2026-11-06', true],
    ['2026-08', '2026-09-05', true],
  ] as const)('Rule G4 period %s submitted on %s is late: %s', (period, submittedOn, late) => {
    expect(isLate(period, submittedOn)).toBe(late);
  });
});

describe('Rules G1, G2, G3 the life of a period', () => {
  it.each([
    ['2026-01-01', '2025-12'],
    ['2026-03-01', '2026-02'],
  ] as const)('Rule G1 on %s the period %s is opened', (dayOne, period) => {
    expect(periodOpenedOn(dayOne)).toBe(period);
    expect(reportOpensOn(period)).toBe(dayOne);
    expect(firstDayOf(shiftMonth(period, 1))).toBe(dayOne);
  });

  it.each([
    ['2026-10-31', false],
    ['2026-11-01', true],
    ['2027-02-01', true],
  ] as const)('Rule G2 period 2026-10 may be submitted on %s: %s', (today, may) => {
    expect(mayBeSubmitted('2026-10', today)).toBe(may);
  });

  it.each([
    ['2026-11-02', '2026-11-05', 'until the end of the due day'],
    ['2026-11-05', '2026-11-05', 'on the due day'],
    ['2026-11-09', '2026-11-09', 'a late first submission closes it'],
  ] as const)('Rule G3 first submitted on %s, closed after %s: %s', (firstSubmittedOn, closesOn, _why) => {
    expect(periodClosesOn('2026-10', firstSubmittedOn)).toBe(closesOn);
  });
});

describe('Rule C2 the period of a finding', () => {
  it('Rules C2, E5 is the month of the finding', () => {
    expect(periodOfFinding('2026-10-31')).toBe('2026-10');
    expect(periodOfFinding('2026-11-01')).toBe('2026-11');
  });

  const found = { foundOn: '2026-10-31', isReviewed: true, isCertifiedSince: false, reportedIn: null } as const;
  it.each([
    ['reviewed in time stands in its own report', found, '2026-10', 'row'],
    ['found later is no matter of this report', { ...found, foundOn: '2026-11-01' }, '2026-10', 'elsewhere'],
    ['not reviewed by then is listed and passes on', { ...found, isReviewed: false }, '2026-10', 'passesOn'],
    ['that passed on stands in the next report once reviewed', found, '2026-11', 'row'],
    ['stays in every version of the report it stands in', { ...found, reportedIn: '2026-10' }, '2026-10', 'row'],
    ['stands in one report only', { ...found, reportedIn: '2026-10' }, '2026-11', 'elsewhere'],
    [
      'of somebody certified since is counted, not listed',
      { ...found, isCertifiedSince: true },
      '2026-10',
      'certifiedSince',
    ],
    [
      'not reviewed, certified since, is counted',
      { ...found, isReviewed: false, isCertifiedSince: true },
      '2026-10',
      'certifiedSince',
    ],
  ] as const)('Rules C2, G2 a finding %s', (_sentence, finding, period, place) => {
    expect(placeInReport(finding, period)).toBe(place);
  });
});
