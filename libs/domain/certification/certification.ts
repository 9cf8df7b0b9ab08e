/**
 * Rules B1–B4. What a certification is and which of them give a validity. Only the set of valid certifications counts:
 * order, repetition and delay change nothing.
 */
import { refused } from '../errors.js';
import { policyOn } from '../policy/policy.js';
import { addMonths, type PlainDate } from '../time/plain-date.js';
import { firstDayOf, lastDayOf, monthOf, type PlainMonth } from '../time/plain-month.js';

export const CHANNELS = [
  'selfService',
  'dataMatch',
  'counter',
  'groupSession',
  'homeVisit',
  'videoCall',
  'otherOffice',
  'consulate',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** Rule B1. A manual channel needs at least one piece of evidence (图文、影像). */
export const MANUAL_CHANNELS = [
  'counter',
  'groupSession',
  'homeVisit',
  'videoCall',
] as const satisfies readonly Channel[];

export const isManual = (channel: Channel): boolean => (MANUAL_CHANNELS as readonly Channel[]).includes(channel);

/** Rule B1. What whoever certifies has looked at (通知 二.2). */
export interface Checklist {
  alive: boolean;
  notServing: boolean;
  identityRight: boolean;
  contactCurrent: boolean;
}

/** A certification as it counts: its day, and whether it has been voided by two persons (Rule B4). */
export interface CertificationFact {
  happenedOn: PlainDate;
  isVoid: boolean;
}

/** What is handed in when somebody certifies. */
export interface CertificationEntry {
  happenedOn: PlainDate;
  channel: Channel;
  evidenceIds: readonly string[];
  checklist: Checklist;
}

/**
 * Rules B1, B3. Refuses a certification that cannot be accepted: in the future, without the evidence its channel needs,
 * with a checklist that denies life, freedom or identity, by a village on a channel that is not its own, or dated after a
 * verified death. An address or telephone number that is not current is no ground to refuse.
 * Errors: CERTIFICATION_IN_FUTURE, EVIDENCE_MISSING, CHECKLIST_NOT_MET, CHANNEL_NOT_YOURS, CERTIFIED_AFTER_DEATH.
 */
export function checkCertification(
  entry: CertificationEntry,
  circumstances: { today: PlainDate; byVillage: boolean; diedOn: PlainDate | null },
): void {
  if (entry.happenedOn > circumstances.today) {
    throw refused('CERTIFICATION_IN_FUTURE', { happenedOn: entry.happenedOn, today: circumstances.today });
  }
  if (circumstances.byVillage && !isManual(entry.channel))
    throw refused('CHANNEL_NOT_YOURS', { channel: entry.channel });
  if (isManual(entry.channel) && entry.evidenceIds.length === 0)
    throw refused('EVIDENCE_MISSING', { channel: entry.channel });
  const { alive, notServing, identityRight } = entry.checklist;
  if (!alive || !notServing || !identityRight) throw refused('CHECKLIST_NOT_MET');
  if (circumstances.diedOn !== null && entry.happenedOn > circumstances.diedOn) {
    throw refused('CERTIFIED_AFTER_DEATH', { happenedOn: entry.happenedOn, diedOn: circumstances.diedOn });
  }
}

/** Rule B2. The last day of the validity that a certification of this date gives; the policy of that date counts (Z6). */
export function validityFrom(certifiedOn: PlainDate): PlainDate {
  const end = addMonths(certifiedOn, policyOn('validityMonths', certifiedOn));
  return policyOn('validityEnd', certifiedOn) === 'END_OF_MONTH' ? lastDayOf(monthOf(end)) : end;
}

/** Rule B2. `validUntil` E: from the latest valid certification, else from the first day of the first benefit month. */
export function validUntil(certifications: readonly CertificationFact[], firstBenefitMonth: PlainMonth): PlainDate {
  return validityFrom(cycleBegan(certifications, firstBenefitMonth));
}

/** Rule B2. The day on which the running cycle began: that of the latest valid certification, else of the first benefit. */
export const cycleBegan = (certifications: readonly CertificationFact[], firstBenefitMonth: PlainMonth): PlainDate =>
  latestValid(certifications) ?? firstDayOf(firstBenefitMonth);

/** Rule B3. The date of the latest valid certification, or null where there is none. */
export function latestValid(certifications: readonly CertificationFact[]): PlainDate | null {
  let latest: PlainDate | null = null;
  for (const { happenedOn, isVoid } of certifications) {
    if (!isVoid && (latest === null || happenedOn > latest)) latest = happenedOn;
  }
  return latest;
}
