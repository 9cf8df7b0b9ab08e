/** Rules C3, C6, I2. What a decision rests on, shown beside its tasks and with the decision itself. */
import { z } from 'zod';
import { CHANNELS } from '../domain/certification/certification.js';
import { checklist, helper } from './answers.js';
import { plainDate } from './scalars.js';

export const certificationGround = z.object({
  certificationId: z.string(),
  happenedOn: plainDate,
  recordedOn: plainDate,
  channel: z.enum(CHANNELS),
  /** Login; the name stands beside it where a person recorded it and no import. */
  recordedBy: z.string(),
  recordedByName: z.string().nullable(),
  sourceOffice: z.string(),
  evidenceIds: z.array(z.string()),
  checklist,
  helper: helper.nullable(),
  note: z.string().nullable(),
  /** Rule B4. Why it is asked to be voided, if it is. */
  voidRequestReason: z.string().nullable(),
});
export type CertificationGround = z.infer<typeof certificationGround>;

export const findingGround = z.object({
  findingId: z.string(),
  kind: z.string(),
  detail: z.string(),
  /** The kind of task in which it was found. */
  taskKind: z.string(),
  foundOn: plainDate,
  foundBy: z.string(),
  foundByName: z.string(),
  fields: z.record(z.string(), z.unknown()),
  evidenceIds: z.array(z.string()),
  state: z.string(),
  /** Rule C2. Null before the review. */
  reviewedByName: z.string().nullable(),
  reviewedOn: plainDate.nullable(),
});
export type FindingGround = z.infer<typeof findingGround>;
