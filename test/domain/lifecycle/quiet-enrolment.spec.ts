import fc from 'fast-check';
import { decide, nextDeadline } from '../../../libs/domain/recipient/lifecycle/decide.js';
import type { QuietEnrolment } from '../../../libs/domain/recipient/lifecycle/lifecycle-events.js';
import { initialState } from '../../../libs/domain/recipient/lifecycle/lifecycle-state.js';
import {
  enrolledAsQuietlyAsCanBe,
  enrolledStanding,
} from '../../../libs/domain/recipient/lifecycle/quiet-enrolment.js';
import { addDays, type PlainDate } from '../../../libs/domain/time/plain-date.js';

const TODAY: PlainDate = '2026-11-24';
const enrolled = { name: 'enrolled', eventId: 'e', factNo: 1, today: TODAY, handOver: false } as const;
const of = (validUntil: PlainDate): QuietEnrolment => ({
  ...{ town: 'T01', village: 'T01-V01', validUntil },
  centre: 'residentPensionCentre',
  payer: 'LOCAL',
  clock: 'demo',
});

describe('Rules A4, B8 somebody taken in', () => {
  it.each([
    ['before the window', '2027-02-25', '2026-11-25'],
    ['long before it', '2027-11-24', '2027-08-24'],
  ] as const)('%s is quiet, and his next day is stored with the fact', (_when, validUntil, next) => {
    const { fact, stage, nextDeadline: stored } = enrolledAsQuietlyAsCanBe('R1', enrolled, of(validUntil));
    expect([fact.quiet, stage, stored]).toEqual([of(validUntil), 'certified', next]);
  });

  it.each(['2027-02-24', '2026-12-01', '2026-11-23'] as const)('valid until %s is owed a turn', (validUntil) => {
    const { fact, nextDeadline: stored } = enrolledAsQuietlyAsCanBe('R1', enrolled, of(validUntil));
    expect([fact, stored]).toEqual([enrolled, TODAY]);
  });

  it('is said to be quiet exactly where the workflow would open nothing, and stored as it would be', () => {
    fc.assert(
      fc.property(fc.integer({ min: -800, max: 800 }), (days) => {
        const quiet = of(addDays(TODAY, days));
        const told = enrolledAsQuietlyAsCanBe('R1', enrolled, quiet);
        const { state, steps } = decide(initialState(enrolledStanding('R1', told.fact, quiet)), told.fact);
        expect(told.fact.quiet !== undefined).toBe(steps.length === 0);
        if (steps.length === 0) expect([told.stage, told.nextDeadline]).toEqual([state.stage, nextDeadline(state)]);
      }),
    );
  });
});
