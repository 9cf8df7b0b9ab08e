/**
 * Rules G2, A1, E5. The rows of the two annexes and of the third sheet, as facts: the words stand in libs/words, the layout in
 * the workbook template. A row carries all that a centre needs to decide without asking back.
 */
import type { ContactAttempt } from '../inbox/attempts.js';
import type { Centre } from '../organisation/office.js';
import type { Fen } from '../payment/fen.js';
import type { FindingKind } from '../recipient/lifecycle/lifecycle-events.js';
import type { RecipientClass } from '../recipient/recipient-class.js';
import type { PlainDate } from '../time/plain-date.js';
import type { PlainMonth } from '../time/plain-month.js';

/** The tables of a monthly report; `entrusted` is the third sheet «委托认证结果» (Rule A1). */
export const ANNEXES = ['annex1', 'annex2', 'entrusted'] as const;
export type AnnexName = (typeof ANNEXES)[number];

/** Rule A1. Which tables a centre gets: the third sheet goes to the employee centre alone. */
export const ANNEXES_OF_CENTRE: Record<Centre, readonly AnnexName[]> = {
  employeePensionCentre: ['annex1', 'annex2', 'entrusted'],
  residentPensionCentre: ['annex1', 'annex2'],
};

interface RowBase {
  findingId: string;
  recipientNo: string;
  centre: Centre;
  villageCode: string;
  village: string;
  name: string;
  nationalId: string;
  recipientClass: RecipientClass;
  /** Month of the finding; earlier than the report's where it was reviewed too late for its own (Rule C2). */
  foundIn: PlainMonth;
  foundOn: PlainDate;
  foundBy: string;
  evidenceIds: readonly string[];
  /** Rule G6. The period whose report said otherwise: this row takes back what stood there. */
  correctionOf: PlainMonth | null;
}

/** Annex 1 (附件1 未认证暂停发放人员汇总表). */
export interface Annex1Row extends RowBase {
  phone: string | null;
  address: string;
  lastCertifiedOn: PlainDate | null;
  validUntil: PlainDate;
  reason: 'unreachable' | 'refuses';
  attempts: readonly ContactAttempt[];
  /** What the finder wrote, or null. */
  note: string | null;
  /** Rule C4. From when a stop would hold that is confirmed before the payroll closes. */
  suggestedFrom: PlainMonth;
}

/** Annex 2 (附件2 死亡人员信息调查汇总表). The towns do not know pay data: the system fills it in. */
export interface Annex2Row extends RowBase {
  diedOn: PlainDate | null;
  basis: string | null;
  source: string | null;
  paidUntil: PlainMonth | null;
  stopFrom: PlainMonth | null;
  overpaidMonths: readonly PlainMonth[];
  overpaidFen: Fen;
  /** Rule E2 (条例 25). Told later than the family's own time for it. */
  toldLate: boolean;
}

/** Rule A1. The third sheet: what was found about somebody paid elsewhere. */
export interface EntrustedRow extends RowBase {
  payingAgency: string;
  result: FindingKind;
  diedOn: PlainDate | null;
}

/** A finding that is no row: still to be reviewed, or its recipient has been certified since. */
export interface PassedOverRow {
  findingId: string;
  recipientNo: string;
  centre: Centre;
  village: string;
  name: string;
  kind: FindingKind;
  foundOn: PlainDate;
}

/** Rule G2. What freezes at submission. */
export interface ReportSnapshot {
  town: string;
  townName: string;
  period: PlainMonth;
  annex1: readonly Annex1Row[];
  annex2: readonly Annex2Row[];
  entrusted: readonly EntrustedRow[];
  /** Rule C2. Listed, and passed on to the next period. */
  notReviewed: readonly PassedOverRow[];
  certifiedSince: readonly PassedOverRow[];
}

export type AnnexRow = Annex1Row | Annex2Row | EntrustedRow;

/** Rule G2. Nothing to report: an explicit nil report. */
export const isNilReport = (snapshot: ReportSnapshot): boolean =>
  snapshot.annex1.length + snapshot.annex2.length + snapshot.entrusted.length === 0;

/** Rules G3, A5. The part of a report that concerns some centres: the rows of their schemes only. */
export function partOfCentres(snapshot: ReportSnapshot, centres: readonly Centre[]): ReportSnapshot {
  const own = <Row extends { centre: Centre }>(rows: readonly Row[]): Row[] =>
    rows.filter((row) => centres.includes(row.centre));
  return {
    ...snapshot,
    annex1: own(snapshot.annex1),
    annex2: own(snapshot.annex2),
    entrusted: own(snapshot.entrusted),
    notReviewed: own(snapshot.notReviewed),
    certifiedSince: own(snapshot.certifiedSince),
  };
}
