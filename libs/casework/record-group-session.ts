/** Rule B1, channel `groupSession` (集中认证): many people, one sitting; each is certified or refused by himself. */
import type { Checklist, Helper } from '../domain/certification/certification.js';
import { DomainError, forbidden } from '../domain/errors.js';
import type { Actor } from '../domain/organisation/roles.js';
import { mayAct } from '../domain/recipient/recipient-authority.js';
import type { PlainDate } from '../domain/time/plain-date.js';
import type { Casework } from './casework.js';
import { recordCertification } from './record-certification.js';

export interface Attendee {
  recipientNo: string;
  /** A piece of evidence belongs to one recipient: each brings his own. */
  evidenceIds: readonly string[];
  checklist: Checklist;
  /** Rule B10. */
  helper?: Helper | undefined;
}

export interface GroupSession {
  happenedOn: PlainDate;
  place: string;
  attendees: readonly Attendee[];
}

export type AttendeeResult = { recipientNo: string } & (
  | { ok: true; certificationId: string }
  | { ok: false; refusal: DomainError }
);

/**
 * By village or town, one transaction for each attendee, results in their order. Errors: NOT_ALLOWED; per attendee those of
 * `recordCertification` and ATTENDEE_TWICE.
 */
export async function recordGroupSession(
  casework: Casework,
  actor: Actor,
  { happenedOn, place, attendees }: GroupSession,
): Promise<AttendeeResult[]> {
  if (!mayAct(actor, 'holdGroupSession')) throw forbidden();
  const results: AttendeeResult[] = [];
  for (const { recipientNo, ...brought } of attendees) {
    try {
      if (results.some((result) => result.recipientNo === recipientNo))
        throw new DomainError('ATTENDEE_TWICE', 'refused');
      const entry = { happenedOn, channel: 'groupSession' as const, note: place, ...brought };
      const { certificationId } = await recordCertification(casework, actor, recipientNo, entry);
      results.push({ recipientNo, ok: true, certificationId });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      results.push({ recipientNo, ok: false, refusal: error });
    }
  }
  return results;
}
