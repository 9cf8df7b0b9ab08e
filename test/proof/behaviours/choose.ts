/** Who behaves how: seeded by the identity number, so that a smaller selection keeps everybody's behaviour. */
import type { Pensioner } from '../reference/roster.js';
import type { Behaviour } from './behaviour.js';
import { CERTIFYING } from './certifying-behaviours.js';
import { diceFor } from './dice.js';
import { ENDING } from './ending-behaviours.js';
import { OVERDUE } from './overdue-behaviours.js';

export const BEHAVIOURS: readonly Behaviour[] = [...CERTIFYING, ...OVERDUE, ...ENDING];
const TOTAL = BEHAVIOURS.reduce((sum, { share }) => sum + share, 0);

export function behaviourOf({ nationalId }: Pick<Pensioner, 'nationalId'>, seed: number): Behaviour {
  let left = diceFor(seed * 1_000_003 + Number(nationalId.slice(8, 17))).roll(TOTAL);
  for (const behaviour of BEHAVIOURS) {
    left -= behaviour.share;
    if (left < 0) return behaviour;
  }
  throw new Error('The shares do not add up.');
}
