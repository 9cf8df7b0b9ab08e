/** Rules G2, C2, A1, E5, G6. Which finding stands where in a town's report, and the rows made from its facts. */
import type { ContactAttempt } from '../inbox/attempts.js';
import type { Centre } from '../organisation/office.js';
import type { AmountInForce } from '../payment/amounts.js';
import { stopConfirmedOn } from '../payment/stop.js';
import type { FindingKind } from '../recipient/lifecycle/lifecycle-events.js';
import type { Payer, RecipientClass } from '../recipient/recipient-class.js';
import type { Status } from '../recipient/status.js';
import type { FindingState } from '../suspicion/finding.js';
import { laterOf, type PlainDate } from '../time/plain-date.js';
import { monthOf, type PlainMonth } from '../time/plain-month.js';
import type { Annex1Row, Annex2Row, AnnexName, EntrustedRow, PassedOverRow, ReportSnapshot } from './annex-rows.js';
import { deathFigures, isToldLate } from './death-figures.js';
import { placeInReport, reportOpensOn } from './report-period.js';

/** A finding and what a report needs to know around it. */
export interface ReportableFinding {
  findingId: string;
  kind: FindingKind;
  state: FindingState;
  foundOn: PlainDate;
  foundBy: string;
  cycleEnd: PlainDate;
  diedOn: PlainDate | null;
  fields: { note?: string; basis?: string; source?: string };
  evidenceIds: readonly string[];
  reportedIn: PlainMonth | null;
  recipientNo: string;
  name: string;
  nationalId: string;
  phone: string | null;
  address: string;
  recipientClass: RecipientClass;
  centre: Centre;
  payer: Payer;
  payingAgency: string;
  villageCode: string;
  village: string;
  status: Status;
  validUntil: PlainDate;
  suspendedFrom: PlainMonth | null;
  /** Month from which the latest resumption pays again. */
  resumesFrom: PlainMonth | null;
  lastCertifiedOn: PlainDate | null;
  stoppedFrom: PlainMonth | null;
  attempts: readonly ContactAttempt[];
  amounts: readonly AmountInForce[];
}

export interface ReportContext {
  town: string;
  townName: string;
  period: PlainMonth;
  today: PlainDate;
  /** Ids of the findings that stand in the version before this one. */
  inVersionBefore: ReadonlySet<string>;
}

type Place = AnnexName | 'notReviewed' | 'certifiedSince';

/** Rules A1, E5, C3. The table in which a reviewed finding of that kind is a row, if any. */
export function tableOf({ kind, payer }: { kind: FindingKind; payer: Payer }): AnnexName | null {
  if (kind === 'noCause') return null;
  if (payer === 'EXTERNAL') return 'entrusted';
  if (kind === 'dead') return 'annex2';
  return kind === 'inCustody' ? null : 'annex1';
}

const isTakenBack = (finding: ReportableFinding, { period }: ReportContext): boolean =>
  finding.reportedIn !== null &&
  finding.reportedIn < period &&
  (finding.state === 'withdrawn' || finding.state === 'returned');

/** Rules G2, C2, A1, E5, G6. Where a finding stands in the report, or null where it is no matter of it. */
export function placeOf(finding: ReportableFinding, context: ReportContext): Place | null {
  const table = tableOf(finding);
  if (table === null) return null;
  if (isTakenBack(finding, context)) return table;
  if (finding.state !== 'approved' && finding.state !== 'awaitingReview') return null;
  const stopsPay = finding.kind === 'unreachable' || finding.kind === 'refuses';
  const stoodBefore = context.inVersionBefore.has(finding.findingId);
  // Whose pay has been stopped by something else needs no proposal any more.
  if (stopsPay && !stoodBefore && (finding.status === 'suspended' || finding.status === 'terminated')) return null;
  // A voided certification has begun the plan anew (Rule B4): the old finding says nothing about the new cycle.
  if (stopsPay && finding.validUntil < finding.cycleEnd) return null;
  const place = placeInReport(
    {
      foundOn: finding.foundOn,
      isReviewed: finding.state === 'approved',
      isCertifiedSince: stopsPay && finding.validUntil > finding.cycleEnd,
      reportedIn: stoodBefore ? context.period : finding.reportedIn,
    },
    context.period,
  );
  if (place === 'row') return table;
  if (place === 'passesOn') return 'notReviewed';
  return place === 'certifiedSince' ? 'certifiedSince' : null;
}

/** Rule G2. The report of a town as it stands on a day: what the live view shows and what a submission freezes. */
export function snapshotOf(findings: readonly ReportableFinding[], context: ReportContext): ReportSnapshot {
  const placed = [...findings].sort(inOrder).map((finding) => ({ finding, place: placeOf(finding, context) }));
  const at = (place: Place): ReportableFinding[] =>
    placed.filter((one) => one.place === place).map((one) => one.finding);
  return {
    town: context.town,
    townName: context.townName,
    period: context.period,
    annex1: at('annex1').map((finding) => annex1Row(finding, context)),
    annex2: at('annex2').map((finding) => annex2Row(finding, context)),
    entrusted: at('entrusted').map((finding) => entrustedRow(finding, context)),
    notReviewed: at('notReviewed').map(passedOver),
    certifiedSince: at('certifiedSince').map(passedOver),
  };
}

const orderOf = (finding: ReportableFinding): string =>
  [finding.centre, finding.villageCode, finding.recipientNo, finding.foundOn, finding.findingId].join(' ');
const inOrder = (a: ReportableFinding, b: ReportableFinding): number => (orderOf(a) < orderOf(b) ? -1 : 1);

const base = (finding: ReportableFinding, context: ReportContext) => ({
  findingId: finding.findingId,
  recipientNo: finding.recipientNo,
  centre: finding.centre,
  villageCode: finding.villageCode,
  village: finding.village,
  name: finding.name,
  nationalId: finding.nationalId,
  recipientClass: finding.recipientClass,
  foundIn: monthOf(finding.foundOn),
  foundOn: finding.foundOn,
  foundBy: finding.foundBy,
  evidenceIds: [...finding.evidenceIds],
  correctionOf: isTakenBack(finding, context) ? finding.reportedIn : null,
});

const annex1Row = (finding: ReportableFinding, context: ReportContext): Annex1Row => ({
  ...base(finding, context),
  phone: finding.phone,
  address: finding.address,
  lastCertifiedOn: finding.lastCertifiedOn,
  validUntil: finding.cycleEnd,
  reason: finding.kind === 'refuses' ? 'refuses' : 'unreachable',
  attempts: finding.attempts.map(({ kind, on, vain }) => ({ kind, on, vain })),
  note: finding.fields.note ?? null,
  suggestedFrom: stopConfirmedOn(laterOf(context.today, reportOpensOn(context.period))).effectiveMonth,
});

const NO_FIGURES = { paidUntil: null, stopFrom: null, overpaidMonths: [], overpaidFen: 0 };

function annex2Row(finding: ReportableFinding, context: ReportContext): Annex2Row {
  const { diedOn, foundOn } = finding;
  return {
    ...base(finding, context),
    diedOn,
    basis: finding.fields.basis ?? null,
    source: finding.fields.source ?? null,
    ...(diedOn === null ? NO_FIGURES : deathFigures({ ...finding, diedOn })),
    toldLate: diedOn !== null && isToldLate(diedOn, foundOn),
  };
}

const entrustedRow = (finding: ReportableFinding, context: ReportContext): EntrustedRow => ({
  ...base(finding, context),
  payingAgency: finding.payingAgency,
  result: finding.kind,
  diedOn: finding.diedOn,
});

const passedOver = ({
  findingId,
  recipientNo,
  centre,
  village,
  name,
  kind,
  foundOn,
}: ReportableFinding): PassedOverRow => ({
  findingId,
  recipientNo,
  centre,
  village,
  name,
  kind,
  foundOn,
});
