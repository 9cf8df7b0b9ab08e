/** `/api/audit`: who did what when, for whom, and why (rule I1). */
import { z } from 'zod';
import { pageOf, pageQuery, plainDate, recipientNo } from './scalars.js';

export const auditEntry = z.object({
  id: z.int(),
  at: z.string(),
  businessDay: plainDate,
  actor: z.string(),
  actorName: z.string().nullable(),
  onBehalfOf: z.string().nullable(),
  act: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  recipientNo: recipientNo.nullable(),
  town: z.string().nullable(),
  before: z.unknown(),
  after: z.unknown(),
  why: z.string().nullable(),
});
export const auditPage = pageOf(auditEntry);
/** `subject` is a kind, or a kind and an id: `task` or `task:<id>`. */
export const auditQuery = pageQuery.extend({
  recipientNo: recipientNo.optional(),
  subject: z.string().max(100).optional(),
});
export type AuditQuery = z.infer<typeof auditQuery>;
