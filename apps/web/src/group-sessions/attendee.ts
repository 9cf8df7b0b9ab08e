import type { Recipient } from '../../../../libs/contracts/recipients.js';
import type { Checklist } from '../../../../libs/domain/certification/certification.js';

/** Somebody who sat in the session, with a picture of his own (Rule B1). */
export interface Attendee {
  recipient: Recipient;
  evidenceIds: string[];
  checklist: Checklist;
}

const EVERYTHING_SEEN: Checklist = { alive: true, notServing: true, identityRight: true, contactCurrent: true };

/** Whoever is picked is sitting there: the points are ticked and can be taken back one by one. */
export const attendeeOf = (recipient: Recipient): Attendee => ({
  recipient,
  evidenceIds: [],
  checklist: EVERYTHING_SEEN,
});

/** What still keeps an attendee from being certified. */
export function lacks({ evidenceIds, checklist }: Attendee): 'picture' | 'checklist' | null {
  if (evidenceIds.length === 0) return 'picture';
  return checklist.alive && checklist.notServing && checklist.identityRight ? null : 'checklist';
}
