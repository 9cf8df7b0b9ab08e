/**
 * The ids of the facts heard lately. Signals arrive at least once, and the server's own de-duplication does not reach across
 * continue-as-new: so the ids travel with the state. What the relay had told and not yet marked as delivered when it ended may be
 * more than are remembered. Facts about one recipient are numbered without gaps and first told in that order: so whatever lies
 * further back than the memory reaches has been heard.
 */
import type { LifecycleEvent } from '../../libs/domain/recipient/lifecycle/lifecycle-events.js';

export const REMEMBERED = 50;

/** Whether the fact has been heard before; `latest` is the highest number heard. A day may come twice: handling it again changes nothing. */
export const isKnown = (known: readonly string[], latest: number, event: LifecycleEvent): boolean =>
  event.name !== 'dayReached' && (event.factNo <= latest - REMEMBERED || known.includes(event.eventId));

export function remember(known: string[], event: LifecycleEvent): void {
  if (event.name === 'dayReached') return;
  known.push(event.eventId);
  if (known.length > REMEMBERED) known.splice(0, known.length - REMEMBERED);
}
