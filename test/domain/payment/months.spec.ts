import fc from 'fast-check';
import { Benefit, fenOf, type Happening } from '../builders/a-benefit.js';

const happening = fc.record<Happening>({
  what: fc.oneof(
    { weight: 12, arbitrary: fc.constant('days' as const) },
    { weight: 4, arbitrary: fc.constant('certify' as const) },
    { weight: 8, arbitrary: fc.constant('suspend' as const) },
    { weight: 8, arbitrary: fc.constant('resume' as const) },
    { weight: 1, arbitrary: fc.constant('terminate' as const) },
  ),
  pick: fc.nat({ max: 999 }),
});
const lives = fc.array(happening, { minLength: 60, maxLength: 160 });

const lived = (happenings: readonly Happening[]): Benefit => {
  const benefit = new Benefit();
  for (const next of happenings) benefit.let(next);
  return benefit;
};

describe('Rules C4–C8, E1, N6 whatever is suspended, certified and resumed, with dates in any order', () => {
  it('N6 each month is paid, or suspended, or ended: one of them, once', () => {
    fc.assert(
      fc.property(lives, (happenings) => {
        const benefit = lived(happenings);
        const wrong = benefit.months
          .map((month) => [month, ...benefit.whatIs(month)])
          .filter(({ length }) => length !== 2);
        expect(wrong).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  it('Rules C5, C6 back-pay is exactly the months between stop and resumption, each at its own amount', () => {
    fc.assert(
      fc.property(lives, (happenings) => {
        const benefit = lived(happenings);
        for (const { effectiveMonth, resumed } of benefit.stops) {
          if (resumed === null) continue;
          const between = benefit.months.filter((month) => effectiveMonth <= month && month < resumed.effectiveMonth);
          expect(resumed.months.length).toBeGreaterThan(0);
          expect(resumed.months).toEqual(between);
          expect(resumed.totalFen).toBe(resumed.months.reduce((sum, month) => sum + fenOf(month), 0));
        }
      }),
      { numRuns: 600 },
    );
  });

  it('Rules C8, F1 these lives hold late certifications, second suspensions and deaths', () => {
    const seen = { paidLater: 0, twice: 0, late: 0, ended: 0, suspended: 0 };
    for (const happenings of fc.sample(lives, { numRuns: 2000, seed: 20261124 })) {
      const { stops, ended } = lived(happenings);
      const resumed = stops.filter((stop) => stop.resumed !== null);
      seen.paidLater += resumed.length;
      if (resumed.length > 1) seen.twice += 1;
      if (resumed.some((stop) => (stop.resumed?.certifiedOn ?? '9') < stop.effectiveMonth)) seen.late += 1;
      if (ended) seen.ended += 1;
      if (stops.length > resumed.length) seen.suspended += 1;
    }
    expect(Object.entries(seen).filter(([, count]) => count < 10)).toEqual([]);
  });
});
