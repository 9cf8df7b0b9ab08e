import type { CertificationEntry } from '../../../libs/domain/certification/certification.js';

/** A certification at the door, with everything right, on 2026-11-24. */
export const aCertification = (different: Partial<CertificationEntry> = {}): CertificationEntry => ({
  happenedOn: '2026-11-24',
  channel: 'homeVisit',
  evidenceIds: ['evidence-1'],
  checklist: { alive: true, notServing: true, identityRight: true, contactCurrent: true },
  ...different,
});
