import { type PlainDate, shanghaiDateAt } from '../../libs/domain/time/plain-date.js';

// Inside a workflow `Date.now()` is the SDK's: the time of the workflow task, the same at every replay. Nobody else asks it.
// eslint-disable-next-line no-restricted-syntax
const present = (): number => Date.now();

/** The civil date of the workflow's present (Rule Z1). */
export const presentDay = (): PlainDate => shanghaiDateAt(present());

/** Milliseconds until an instant; at least one, so that a late wake-up is prompt. */
export const millisecondsUntil = (epochMs: number): number => Math.max(1, epochMs - present());
