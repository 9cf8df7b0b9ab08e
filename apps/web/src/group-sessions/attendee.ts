import type { Recipient } from '../../../../libs/contracts/recipients.js';
import { type Checklist, type Helper, lacksEvidence } from '../../../../libs/domain/certification/certification.js';

/** Somebody who sat in the session, with a picture of his own (Rule B1), and who helped him, if anybody did (Rule B10). */
export interface Attendee {
  recipient: Recipient;
  evidenceIds: string[];
  checklist: Checklist;
  helper?: Helper | undefined;
}

const EVERYTHING_SEEN: Checklist = { alive: true, notServing: true, identityRight: true, contactCurrent: true };

/** Whoever is picked is sitting there: the points are ticked and can be taken back one by one. */
export const attendeeOf = (recipient: Recipient): Attendee => ({
  recipient,
  evidenceIds: [],
  checklist: EVERYTHING_SEEN,
});

const isComplete = ({ name, relation, consent }: Helper): boolean =>
  name.trim() !== '' && relation.trim() !== '' && consent;

/** What still keeps an attendee from being certified. */
export function lacks({ evidenceIds, checklist, helper }: Attendee): 'picture' | 'checklist' | 'helper' | null {
  if (lacksEvidence({ channel: 'groupSession', evidenceIds })) return 'picture';
  if (!checklist.alive || !checklist.notServing || !checklist.identityRight) return 'checklist';
  return helper && !isComplete(helper) ? 'helper' : null;
}
