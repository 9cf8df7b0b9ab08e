/** `/api/reports/monthly`: the towns' monthly reports, their annexes and the proof of their mails (rules G1–G6). */
import { z } from 'zod';
import { ATTEMPT_KINDS } from '../domain/inbox/attempts.js';
import { CENTRES } from '../domain/organisation/office.js';
import { DECISION_KINDS, DECISION_STATES } from '../domain/payment/decision.js';
import { RECIPIENT_CLASSES } from '../domain/recipient/recipient-class.js';
import { ANNEXES } from '../domain/reporting/annex-rows.js';
import { fen, pageOf, plainDate, plainMonth, recipientNo, sentence } from './scalars.js';

export const REPORT_STATES = ['notOpen', 'open', 'submitted', 'closed'] as const;
const centre = z.enum(CENTRES);

/** What a report counts, for the centres that whoever asks may see; `centre` null: all of these together. */
const counts = z.object({
  annex1: z.int(),
  annex2: z.int(),
  entrusted: z.int(),
  certifiedSince: z.int(),
  notReviewed: z.int(),
  overpaidFen: fen,
});

export const reportHead = z.object({
  town: z.string(),
  townName: z.string(),
  period: plainMonth,
  /** `notOpen` before day 1 of the next month; `closed` once no version may follow (Rule G6). */
  state: z.enum(REPORT_STATES),
  opensOn: plainDate,
  dueOn: plainDate,
  calendarAssumed: z.boolean(),
  submittedOn: plainDate.nullable(),
  submittedByName: z.string().nullable(),
  isLate: z.boolean(),
  /** Unsubmitted after the due day. */
  isMissing: z.boolean(),
  /** 0 before the first submission. */
  version: z.int(),
  isNil: z.boolean().nullable(),
  /** Of the latest version, null before. */
  counts: counts.nullable(),
});
export type ReportHead = z.infer<typeof reportHead>;
export const reportPage = pageOf(reportHead);
export const reportQuery = z.object({ period: plainMonth.optional() });

/** Rule G5. What became of a row. */
const outcome = z.object({
  decision: z
    .object({
      decisionNo: z.string(),
      kind: z.enum(DECISION_KINDS),
      state: z.enum(DECISION_STATES),
      effectiveMonth: plainMonth.nullable(),
      effectOn: plainDate.nullable(),
    })
    .nullable(),
  /** The open task about it at the centre, if any. */
  openTask: z.string().nullable(),
  certifiedSince: z.boolean(),
});

const row = {
  findingId: z.uuid(),
  recipientNo,
  centre,
  village: z.string(),
  name: z.string(),
  nationalIdMasked: z.string(),
  recipientClass: z.enum(RECIPIENT_CLASSES),
  foundOn: plainDate,
  foundIn: plainMonth,
  foundBy: z.string(),
  evidenceIds: z.array(z.string()),
  /** The earlier report that this row takes back (Rule G6). */
  correctionOf: plainMonth.nullable(),
  outcome,
};
export const annex1Row = z.object({
  ...row,
  lastCertifiedOn: plainDate.nullable(),
  validUntil: plainDate,
  reason: z.enum(['unreachable', 'refuses']),
  attempts: z.array(z.object({ kind: z.enum(ATTEMPT_KINDS), on: plainDate, vain: z.boolean() })),
  note: z.string().nullable(),
  suggestedFrom: plainMonth,
});
export const annex2Row = z.object({
  ...row,
  diedOn: plainDate.nullable(),
  basis: z.string().nullable(),
  source: z.string().nullable(),
  paidUntil: plainMonth.nullable(),
  stopFrom: plainMonth.nullable(),
  overpaidMonths: z.array(plainMonth),
  overpaidFen: fen,
  toldLate: z.boolean(),
});
export const entrustedRow = z.object({
  ...row,
  payingAgency: z.string(),
  result: z.string(),
  diedOn: plainDate.nullable(),
});
const passedOver = z.object({
  findingId: z.uuid(),
  recipientNo,
  centre,
  village: z.string(),
  name: z.string(),
  kind: z.string(),
  foundOn: plainDate,
});
const change = z.object({
  change: z.enum(['added', 'removed', 'altered']),
  annex: z.enum(ANNEXES),
  centre,
  findingId: z.uuid(),
  recipientNo,
});

export const reportVersion = z.object({
  version: z.int(),
  submittedOn: plainDate,
  submittedAt: z.iso.datetime({ offset: true }),
  submittedByName: z.string(),
  isNil: z.boolean(),
  counts,
  changes: z.array(change),
  canonicalHash: z.string(),
});

/** The proof of a mail (Rule G3): `doubtful` waits for a person. */
export const reportMail = z.object({
  mailKey: z.string(),
  messageId: z.string(),
  centre,
  version: z.int(),
  to: z.string(),
  subject: z.string(),
  state: z.enum(['planned', 'sent', 'doubtful']),
  attempts: z.int(),
  lastError: z.string().nullable(),
  sentAt: z.iso.datetime({ offset: true }).nullable(),
  contentHash: z.string().nullable(),
});

export const report = reportHead.extend({
  /** Whether whoever asks may submit it, or a new version, today. */
  maySubmit: z.boolean(),
  /** The centres whose part is shown. */
  centres: z.array(centre),
  /** Live before the first submission, frozen as of the latest version after it. */
  annex1: z.array(annex1Row),
  annex2: z.array(annex2Row),
  entrusted: z.array(entrustedRow),
  notReviewed: z.array(passedOver),
  certifiedSince: z.array(passedOver),
  /** What a new version would say differently today; empty where none may follow. */
  pendingChanges: z.array(change),
  versions: z.array(reportVersion),
  mails: z.array(reportMail),
});
export type Report = z.infer<typeof report>;

export const reportSubmitted = z.object({
  town: z.string(),
  period: plainMonth,
  version: z.int(),
  isNil: z.boolean(),
  isLate: z.boolean(),
  counts,
  changes: z.array(change),
});
export type ReportSubmitted = z.infer<typeof reportSubmitted>;

export const annexQuery = z.object({
  /** May be left out by whoever sees one centre's part only. */
  centre: centre.optional(),
  /** The latest where none is named; a draft before the first submission. */
  version: z.coerce.number().int().min(1).optional(),
});
export const settleMailBody = z.strictObject({
  mailKey: z.string().min(1).max(200),
  outcome: z.enum(['arrived', 'sendAgain']),
  reason: sentence,
});
