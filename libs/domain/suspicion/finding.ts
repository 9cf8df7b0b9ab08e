/** Rules C1, C2, D10. What was found, as the casework keeps it. */
import type { FindingKind } from '../recipient/lifecycle/lifecycle-events.js';

/** A finding waits for its review; reviewed it is approved or returned, an approved death also by the centre; it is withdrawn when its cause has gone or its answer was corrected. */
export const FINDING_STATES = ['awaitingReview', 'approved', 'returned', 'withdrawn'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

/** What an answer finds, where it finds anything that must be reviewed. */
const FOUND: Record<string, FindingKind> = {
  unreachable: 'unreachable',
  refuses: 'refuses',
  dead: 'dead',
  inCustody: 'inCustody',
  imprisoned: 'inCustody',
  alive: 'noCause',
  moved: 'noCause',
  cannotFind: 'noCause',
  sameName: 'noCause',
  outdated: 'noCause',
};

/** Rules C1, D10. The finding that an answer of a verification makes, or null where it makes none. */
export const findingOf = (answer: string): FindingKind | null => FOUND[answer] ?? null;
