/** `/api/recipients`: whom the casework is about, masked (rules A2, A5). */
import { z } from 'zod';
import { CHANNELS } from '../domain/certification/certification.js';
import { ATTEMPT_KINDS, ATTEMPT_OUTCOMES, type AttemptKind, needsEvidence } from '../domain/inbox/attempts.js';
import { CENTRES } from '../domain/organisation/office.js';
import { RECIPIENT_CLASSES } from '../domain/recipient/recipient-class.js';
import { STAGES, STATUSES } from '../domain/recipient/status.js';
import { certificationFields, checklist, hasItsEvidence, helper } from './answers.js';
import {
  evidenceIds,
  fen,
  pageOf,
  pageQuery,
  plainDate,
  plainMonth,
  recipientNo,
  saidWithTheRest,
  sentence,
} from './scalars.js';

export const recipient = z.object({
  recipientNo,
  name: z.string(),
  nationalIdMasked: z.string(),
  birthDate: plainDate,
  sex: z.enum(['male', 'female']),
  recipientClass: z.enum(RECIPIENT_CLASSES),
  centre: z.enum(CENTRES),
  payer: z.enum(['LOCAL', 'EXTERNAL']),
  town: z.string(),
  village: z.string(),
  status: z.enum(STATUSES),
  validUntil: plainDate,
  cycleNo: z.int(),
  stage: z.enum(STAGES),
  suspendedFrom: plainMonth.nullable(),
  /** Rule C6. The month still to come from which a confirmed resumption pays again. */
  paidAgainFrom: plainMonth.nullable(),
  endedFrom: plainMonth.nullable(),
  diedOn: plainDate.nullable(),
  monthlyAmountFen: fen,
  firstBenefitMonth: plainMonth,
  payingAgency: z.string(),
  phoneMasked: z.string().nullable(),
  addressMasked: z.string(),
  registeredOn: plainDate,
  /** Link into the Temporal Web UI for those who may see the engine (M, A). */
  workflowId: z.string(),
});
export type Recipient = z.infer<typeof recipient>;
export const recipientPage = pageOf(recipient);

export const recipientQuery = pageQuery.extend({
  search: z.string().max(100).optional(),
  town: z.string().optional(),
  village: z.string().optional(),
  status: z.enum(STATUSES).optional(),
  stage: z.enum(STAGES).optional(),
  validUntilBefore: plainDate.optional(),
  sort: z.enum(['recipientNo', 'validUntil']).default('recipientNo'),
});
export type RecipientQuery = z.infer<typeof recipientQuery>;

/** `POST /api/recipients/search`: the same in the body, where a misspelt filter must not find everybody. */
export const recipientSearchBody = z.strictObject(recipientQuery.shape);

/** `GET /api/recipients/count`: the same filter without paging. */
export const recipientCountQuery = recipientQuery.omit({ limit: true, cursor: true, sort: true });
export type RecipientCountQuery = z.infer<typeof recipientCountQuery>;
export const counted = z.object({ count: z.int() });

export const TIMELINE_KINDS = ['certification', 'attempt', 'task', 'finding', 'decision', 'audit'] as const;
export const timelineEntry = z.object({
  at: z.string(),
  on: plainDate,
  kind: z.enum(TIMELINE_KINDS),
  code: z.string(),
  /** Login and name; null for the engine. */
  by: z.string().nullable(),
  byName: z.string().nullable(),
  params: z.record(z.string(), z.unknown()),
  evidenceIds: z.array(z.string()),
  /** Id of the certification, task, finding or decision. */
  subjectId: z.string(),
  isVoid: z.boolean(),
});
export type TimelineEntry = z.infer<typeof timelineEntry>;
export const timelinePage = pageOf(timelineEntry);

export const revealBody = z.strictObject({ reason: sentence });
export const revealed = z.object({ nationalId: z.string(), phone: z.string().nullable(), address: z.string() });

export const certificationBody = z
  .strictObject({ ...certificationFields, sourceOffice: z.string().optional() })
  .refine(hasItsEvidence, saidWithTheRest);
export const certification = z.object({
  id: z.uuid(),
  recipientNo,
  happenedOn: plainDate,
  channel: z.enum(CHANNELS),
  recordedBy: z.string(),
  recordedOn: plainDate,
  sourceOffice: z.string(),
  evidenceIds: z.array(z.string()),
  checklist,
  helper: helper.nullable(),
  isVoid: z.boolean(),
  voidReason: z.string().nullable(),
});
export type Certification = z.infer<typeof certification>;
export const certificationPage = pageOf(certification);
/** What a recorded certification changed. */
export const certificationResult = z.object({ certification, recipient });
export type CertificationResult = z.infer<typeof certificationResult>;

/** Rule B10: somebody of another area is certified at the counter to which he has come. */
export const walkInBody = z
  .strictObject({
    nationalId: z.string().trim().min(15).max(40),
    name: z.string().trim().min(1).max(50),
    ...certificationFields,
  })
  .refine(hasItsEvidence, saidWithTheRest);
/** One for each benefit of the person, and nothing else of him. */
export const walkInResult = z.object({
  recorded: z.array(z.object({ recipientClass: z.enum(RECIPIENT_CLASSES), validUntil: plainDate })),
});
export type WalkInResult = z.infer<typeof walkInResult>;

/** Rule B4: a void is asked for; two persons of the centre decide. */
export const voidBody = z.strictObject({ reason: sentence });
export const voidRequested = z.object({ certificationId: z.string(), state: z.literal('requested') });

/** Rule B1, channel `groupSession`: many people, one sitting; each with evidence of their own. */
export const groupSessionBody = z.strictObject({
  happenedOn: plainDate,
  place: sentence,
  attendees: z
    .array(z.strictObject({ recipientNo, evidenceIds, checklist, helper: helper.optional() }))
    .min(1)
    .max(200),
});
export const groupSessionResult = z.object({
  results: z.array(
    z.object({
      recipientNo: z.string(),
      ok: z.boolean(),
      certificationId: z.string().optional(),
      code: z.string().optional(),
      detail: z.string().optional(),
    }),
  ),
});

const attemptOf = <Kind extends AttemptKind, Shape extends z.core.$ZodShape>(kind: Kind, shape: Shape) =>
  z.strictObject({
    kind: z.literal(kind),
    on: plainDate,
    ...shape,
    outcome: z.enum(ATTEMPT_OUTCOMES[kind]),
    evidenceIds: evidenceIds.optional(),
  });
const numberDialled = { numberDialled: z.string().max(20).optional() };
/** Rules B10, C1. A letter names the office to which it went. */
export const contactAttemptBody = z
  .discriminatedUnion('kind', [
    attemptOf('call', numberDialled),
    attemptOf('visit', numberDialled),
    attemptOf('letter', { office: sentence }),
  ])
  .refine((attempt) => !needsEvidence(attempt) || (attempt.evidenceIds ?? []).length > 0, saidWithTheRest);
export const contactAttempt = z.object({
  id: z.uuid(),
  kind: z.enum(ATTEMPT_KINDS),
  on: plainDate,
  outcome: z.string(),
  office: z.string().nullable(),
  by: z.string(),
  byName: z.string(),
  vain: z.boolean(),
});

export const registerBody = z.strictObject({
  name: z.string().trim().min(1).max(50),
  nationalId: z.string().trim().min(15).max(40),
  recipientClass: z.enum(RECIPIENT_CLASSES),
  town: z.string(),
  village: z.string(),
  phone: z.string().max(20).optional(),
  address: z.string().trim().min(1).max(200),
  monthlyAmountFen: fen,
  firstBenefitMonth: plainMonth,
  payingAgency: z.string().max(50).optional(),
  lastCertifiedOn: plainDate.optional(),
});
export const correctBody = z.strictObject({
  /** Who somebody is takes two persons (Rule I2): both are refused with NEEDS_CHANGE_REQUEST. */
  name: z.string().max(50).optional(),
  nationalId: z.string().max(40).optional(),
  phone: z.string().max(20).nullable().optional(),
  address: z.string().trim().min(1).max(200).optional(),
  town: z.string().optional(),
  village: z.string().optional(),
});
