import fc from 'fast-check';
import { STAGES } from '../../../libs/domain/recipient/status.js';
import { type Move, Walk } from '../builders/a-walk.js';
import { broken } from '../builders/what-always-holds.js';

const move = fc.record<Move>({
  what: fc.oneof(
    { weight: 8, arbitrary: fc.constant('answer' as const) },
    { weight: 5, arbitrary: fc.constant('days' as const) },
    { weight: 3, arbitrary: fc.constant('report' as const) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        'sleep' as const,
        'lateAnswer' as const,
        'certify' as const,
        'void' as const,
        'move' as const,
        'correct' as const,
      ),
    },
  ),
  pick: fc.nat({ max: 999 }),
  how: fc.nat({ max: 999 }),
});

const walks = fc.tuple(
  fc.constantFrom('LOCAL' as const, 'LOCAL' as const, 'EXTERNAL' as const),
  fc.array(move, { minLength: 20, maxLength: 90 }),
);

/** Of somebody suspended: what two persons decide, certifications, and voids of them. */
const movesOfASuspended = fc.array(
  fc.record<Move>({
    what: fc.oneof(
      { weight: 8, arbitrary: fc.constant('answer' as const) },
      { weight: 3, arbitrary: fc.constantFrom('certify' as const, 'void' as const) },
      { weight: 1, arbitrary: fc.constantFrom('days' as const, 'report' as const, 'correct' as const) },
    ),
    pick: fc.nat({ max: 999 }),
    how: fc.nat({ max: 999 }),
  }),
  { minLength: 10, maxLength: 40 },
);

/** Walks the moves and says which sentence of the rules breaks first, and where. */
function firstBreach(walk: Walk, moves: readonly Move[]): string | null {
  for (const [index, next] of moves.entries()) {
    if (!walk.make(next)) continue;
    const sentences = broken(walk);
    if (sentences.length === 0) continue;
    return `move ${index}, ${JSON.stringify(walk.event)}: ${sentences.join('; ')}\n${JSON.stringify(walk.state)}`;
  }
  return null;
}

describe('whatever happens to a recipient, in whatever order', () => {
  it('Rules A1, B2–B9, C1–C7, E1, I3 what always holds holds after every fact', () => {
    fc.assert(
      fc.property(walks, ([payer, moves]) => {
        expect(firstBreach(new Walk(payer), moves)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('Rules B4, C5, C6 also to somebody suspended, certified once or twice, and voided', () => {
    fc.assert(
      fc.property(movesOfASuspended, (moves) => {
        expect(firstBreach(new Walk('LOCAL', 'suspended'), moves)).toBeNull();
      }),
      { numRuns: 600 },
    );
  });

  it('Rules A1, B–E these walks come through every stage', () => {
    const seen = new Set<string>();
    for (const [payer, moves] of fc.sample(walks, { numRuns: 2000, seed: 20260801 })) {
      const walk = new Walk(payer);
      for (const next of moves) if (walk.make(next)) seen.add(walk.state.stage);
      if (seen.size === STAGES.length) break;
    }
    expect([...seen].toSorted()).toEqual([...STAGES].toSorted());
  });
});
