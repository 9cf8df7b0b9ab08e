import fc from 'fast-check';
import type { Move } from './a-walk.js';

type What = Move['what'];

/** A move of one of these kinds, each as often as its weight says. */
export const moveOf = (...kinds: [weight: number, ...what: What[]][]): fc.Arbitrary<Move> =>
  fc.record<Move>({
    what: fc.oneof(...kinds.map(([weight, ...what]) => ({ weight, arbitrary: fc.constantFrom(...what) }))),
    pick: fc.nat({ max: 999 }),
    how: fc.nat({ max: 999 }),
  });
