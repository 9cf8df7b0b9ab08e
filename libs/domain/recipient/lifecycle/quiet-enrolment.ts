/**
 * Rules A4, B8. Somebody of whom nothing is asked on the day he is taken in: the fact says all that his workflow must know, and
 * what the workflow would have had written is written with the fact.
 */
import type { PlainDate } from '../../time/plain-date.js';
import type { Stage } from '../status.js';
import { decide, nextDeadline } from './decide.js';
import type { Heard, LifecycleEvent, QuietEnrolment } from './lifecycle-events.js';
import { initialState, type Standing } from './lifecycle-state.js';

/** An enrolment, and what is stored with it: the next deadline is today where the engine still owes a turn. */
export interface ToldEnrolment {
  fact: Heard<'enrolled'>;
  stage: Stage;
  nextDeadline: PlainDate | null;
}

/** The standing of somebody just taken in: paid, and accepted by his town. */
export const enrolledStanding = (
  recipientNo: string,
  { factNo, today }: Pick<LifecycleEvent, 'factNo' | 'today'>,
  { town, village, centre, payer, validUntil }: Omit<QuietEnrolment, 'clock'>,
): Standing => ({
  ...{ recipientNo, town, village, centre, payer, validUntil, factNo, today },
  status: 'paying',
  stage: 'certified',
});

/** The fact with the whole standing in it, if it leads to no step; else as it is. */
export function enrolledAsQuietlyAsCanBe(
  recipientNo: string,
  fact: Heard<'enrolled'>,
  quiet: QuietEnrolment,
): ToldEnrolment {
  const { state, steps } = decide(initialState(enrolledStanding(recipientNo, fact, quiet)), fact);
  if (steps.length > 0) return { fact, stage: 'certified', nextDeadline: fact.today };
  return { fact: { ...fact, quiet }, stage: state.stage, nextDeadline: nextDeadline(state) };
}
