/**
 * Rules B1–B4. What a certification is and which of them give a validity. Only the set of valid certifications counts:
 * order, repetition and delay change nothing.
 */
import { type RefusalDetail, type RefusalParams, refusedFields } from '../errors.js';
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

/** The source office of what was read off the province's export (api.md, files), where no code of an office stands. */
export const PROVINCE = 'PROVINCE';

/** Rule B1. A manual channel needs at least one piece of evidence (图文、影像). */
export const MANUAL_CHANNELS = [
  'counter',
  'groupSession',
  'homeVisit',
  'videoCall',
] as const satisfies readonly Channel[];

export const isManual = (channel: Channel): boolean => (MANUAL_CHANNELS as readonly Channel[]).includes(channel);

/** Rule B1. Whether the evidence is missing that the channel needs. */
export const lacksEvidence = ({
  channel,
  evidenceIds = [],
}: {
  channel: Channel;
  evidenceIds?: readonly string[] | undefined;
}): boolean => isManual(channel) && evidenceIds.length === 0;

/** Rule B1. What whoever certifies has looked at (通知 二.2). */
export interface Checklist {
  alive: boolean;
  notServing: boolean;
  identityRight: boolean;
  contactCurrent: boolean;
}

/** Rule B10. A relative or delegate who helped, with the consent of whoever was certified. */
export interface Helper {
  name: string;
  relation: string;
  consent: boolean;
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
  helper?: Helper | undefined;
}

/** What is known when a certification is handed in; `birthDate` is null where whoever checks cannot know it (a form). */
export interface CertificationCircumstances {
  today: PlainDate;
  byVillage: boolean;
  birthDate: PlainDate | null;
  diedOn: PlainDate | null;
}

/**
 * Rule B3. Whether a certification is dated before the person was born, which nobody can have been. A day before the first
 * benefit month is possible (B2): whoever applies is often certified before the first payment, and so the platform exports it.
 */
export const isCertifiedBeforeBirth = (happenedOn: PlainDate, birthDate: PlainDate): boolean => happenedOn < birthDate;

/**
 * Rules B1, B3, B10, D8. All that keeps a certification from being accepted, by field: dated after a verified death, which comes
 * first because it is a sign that must not be lost behind a slip; dated in the future or before the birth; on a channel that is not
 * a village's own; without the evidence its channel needs; with a checklist that denies life, freedom or identity; with a helper to
 * whom nobody consented. An address or telephone number that is not current is no ground to refuse. Codes: CERTIFIED_AFTER_DEATH,
 * CERTIFICATION_IN_FUTURE, CERTIFIED_BEFORE_BIRTH, CHANNEL_NOT_YOURS, EVIDENCE_MISSING, CHECKLIST_NOT_MET, HELPER_WITHOUT_CONSENT.
 */
export function certificationFaults(
  { happenedOn, channel, evidenceIds, checklist, helper }: CertificationEntry,
  { today, byVillage, birthDate, diedOn }: CertificationCircumstances,
): RefusalDetail[] {
  const faults: RefusalDetail[] = [];
  const fault = (
    path: keyof CertificationEntry | 'helper.consent',
    code: string,
    params: RefusalParams = {},
  ): unknown => faults.push({ path, code, params });
  if (diedOn !== null && happenedOn > diedOn && happenedOn <= today)
    fault('happenedOn', 'CERTIFIED_AFTER_DEATH', { happenedOn, diedOn });
  if (happenedOn > today) fault('happenedOn', 'CERTIFICATION_IN_FUTURE', { happenedOn, today });
  if (birthDate !== null && isCertifiedBeforeBirth(happenedOn, birthDate))
    fault('happenedOn', 'CERTIFIED_BEFORE_BIRTH', { happenedOn });
  if (byVillage && !isManual(channel)) fault('channel', 'CHANNEL_NOT_YOURS', { channel });
  if (lacksEvidence({ channel, evidenceIds })) fault('evidenceIds', 'EVIDENCE_MISSING', { channel });
  if (!checklist.alive || !checklist.notServing || !checklist.identityRight) fault('checklist', 'CHECKLIST_NOT_MET');
  if (helper && !helper.consent) fault('helper.consent', 'HELPER_WITHOUT_CONSENT');
  return faults;
}

/** Rules B1, B3. Refuses a certification that cannot be accepted, naming each of its faults. Errors: those of `certificationFaults`. */
export function checkCertification(entry: CertificationEntry, circumstances: CertificationCircumstances): void {
  const [first, ...others] = certificationFaults(entry, circumstances);
  if (first) throw refusedFields([first, ...others]);
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
