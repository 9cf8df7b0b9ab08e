/**
 * The ids of the facts heard lately. Signals arrive at least once, and the server's own de-duplication does not reach across
 * continue-as-new: so the ids travel with the state. Facts about one recipient are told in order, and only what was not
 * yet marked as delivered is told again, so a short memory is enough.
 */
import type { LifecycleEvent } from '../../libs/domain/recipient/lifecycle/lifecycle-events.js';

export const REMEMBERED = 50;

/** Whether the fact has been heard before. A day may come twice: handling it again changes nothing. */
export const isKnown = (known: readonly string[], event: LifecycleEvent): boolean =>
  event.name !== 'dayReached' && known.includes(event.eventId);

export function remember(known: string[], event: LifecycleEvent): void {
  if (event.name === 'dayReached') return;
  known.push(event.eventId);
  if (known.length > REMEMBERED) known.splice(0, known.length - REMEMBERED);
}
