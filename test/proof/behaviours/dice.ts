/** A seeded stream of numbers: the same seed gives the same year (mulberry32). */
export interface Dice {
  /** An integer from 0 to below `sides`. */
  roll: (sides: number) => number;
}

export function diceFor(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  next();
  return { roll: (sides) => Math.floor(next() * sides) };
}
