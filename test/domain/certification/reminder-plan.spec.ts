import fc from 'fast-check';
import { reminderPlan, reminderWindowOpens } from '../../../libs/domain/certification/reminder-plan.js';
import { dueOn } from '../../../libs/domain/inbox/task-kinds.js';
import { dateOfDayNumber, dayNumber } from '../../../libs/domain/time/plain-date.js';

describe('Rule B5 the reminder plan of the cycle ending on E', () => {
  it.each([
    ['2026-11-24', ['2026-08-24', '2026-09-24', '2026-10-24', '2026-11-10', '2026-11-25']],
    ['2026-05-31', ['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-18', '2026-06-01']],
    ['2026-02-28', ['2025-11-28', '2025-12-28', '2026-01-28', '2026-02-09', '2026-03-01']],
    ['2028-02-29', ['2027-11-29', '2027-12-29', '2028-01-29', '2028-02-15', '2028-03-01']],
    ['2026-10-08', ['2026-07-08', '2026-08-08', '2026-09-08', '2026-09-17', '2026-10-09']],
    ['2026-02-24', ['2025-11-24', '2025-12-24', '2026-01-24', '2026-02-03', '2026-02-25']],
    ['2026-12-31', ['2026-09-30', '2026-10-31', '2026-11-30', '2026-12-17', '2027-01-01']],
    ['2026-03-31', ['2025-12-31', '2026-01-31', '2026-02-28', '2026-03-17', '2026-04-01']],
    ['2026-07-05', ['2026-04-05', '2026-05-05', '2026-06-05', '2026-06-22', '2026-07-06']],
  ] as const)('Rule B5 E = %s: the five steps open on %j', (validUntil, opens) => {
    expect(reminderPlan(validUntil).map((step) => step.opensOn)).toEqual(opens);
  });

  it('Rule B5 who does what', () => {
    expect(reminderPlan('2026-11-24').map(({ step, kind, round, desk }) => [step, kind, round, desk])).toEqual([
      [1, 'reminderCall', 1, 'villageWorker'],
      [2, 'reminderCall', 2, 'villageWorker'],
      [3, 'homeVisit', 1, 'townOffice'],
      [4, 'lastNotice', 1, 'townOffice'],
      [5, 'overdueVerification', 1, 'villageWorker'],
    ]);
  });

  it.each([
    ['reminderCall', '2026-08-24', '2026-09-03'],
    ['homeVisit', '2026-10-24', '2026-11-08'],
    ['lastNotice', '2026-11-10', '2026-11-13'],
    ['lastNotice', '2026-09-30', '2026-10-10'],
    ['overdueVerification', '2026-11-25', '2026-12-05'],
    ['remoteCertification', '2026-11-25', '2026-12-25'],
  ] as const)('Rules B5, C1 a %s opened on %s is due on %s', (kind, openedOn, due) => {
    expect(dueOn(kind, openedOn).date).toBe(due);
  });

  it.each([
    ['2026-12-31', false],
    ['2027-01-04', true],
    ['2024-01-05', true],
    ['2024-01-31', false],
  ] as const)('Rule Z3 the last notice before %s says that its calendar was assumed: %s', (validUntil, assumed) => {
    expect(reminderPlan(validUntil).map((step) => step.calendarAssumed)).toEqual([false, false, false, assumed, false]);
  });

  it('Rule B5 the steps follow each other, strictly, for every E from 2024 to 2040', () => {
    for (let day = dayNumber('2024-01-01'); day <= dayNumber('2040-12-31'); day += 1) {
      const opens = reminderPlan(dateOfDayNumber(day)).map((step) => step.opensOn);
      for (let index = 1; index < opens.length; index += 1) {
        if (!((opens[index - 1] ?? '') < (opens[index] ?? '')))
          throw new Error(`E = ${dateOfDayNumber(day)}: ${opens}`);
      }
    }
  });

  it('Rule B5 the window opens three months before E, with the first step', () => {
    const days = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2060-12-31') }).map(dateOfDayNumber);
    expect(reminderWindowOpens('2026-05-31')).toBe('2026-02-28');
    fc.assert(
      fc.property(days, (validUntil) => {
        expect(reminderPlan(validUntil)[0]?.opensOn).toBe(reminderWindowOpens(validUntil));
      }),
    );
  });
});
