/** `/api/decisions`: what two persons decided (rules C3, I2). */
import { z } from 'zod';
import { ATTEMPT_KINDS } from '../domain/inbox/attempts.js';
import { DECISION_KINDS, DECISION_STATES } from '../domain/payment/decision.js';
import { certificationGround, findingGround } from './grounds.js';
import { pageOf, pageQuery, plainDate, plainMonth, recipientNo } from './scalars.js';

export const decision = z.object({
  decisionNo: z.string(),
  kind: z.enum(DECISION_KINDS),
  recipientNo,
  recipientName: z.string(),
  town: z.string(),
  state: z.enum(DECISION_STATES),
  /** Code of the reason; `explanation` is the sentence its recipient can read. */
  reason: z.string(),
  explanation: z.string(),
  clause: z.string(),
  effectiveMonth: plainMonth.nullable(),
  effectOn: plainDate.nullable(),
  tookEffectOn: plainDate.nullable(),
  /** Paid later by a resumption (C6), paid too much before a termination (F1): the sum of the one or the other beside it. */
  months: z.array(plainMonth),
  backPayFen: z.int(),
  overpaidFen: z.int(),
  /** Logins; names stand beside them. */
  maker: z.string(),
  makerName: z.string(),
  proposedOn: plainDate,
  checker: z.string().nullable(),
  checkerName: z.string().nullable(),
  confirmedOn: plainDate.nullable(),
  checkerReason: z.string().nullable(),
  evidenceIds: z.array(z.string()),
  /** What it rests on: the one or the other. */
  finding: findingGround.nullable(),
  certification: certificationGround.nullable(),
  /** Rule C3. The calls and visits as they stood when it was proposed. */
  attempts: z.array(z.object({ kind: z.enum(ATTEMPT_KINDS), on: plainDate, vain: z.boolean() })),
  isWrongful: z.boolean(),
});
export type Decision = z.infer<typeof decision>;
export const decisionPage = pageOf(decision);
export const decisionQuery = pageQuery.extend({
  kind: z.enum(DECISION_KINDS).optional(),
  state: z.enum(DECISION_STATES).optional(),
  recipientNo: recipientNo.optional(),
  /** Rule C8: wrongful suspensions are counted and shown. */
  wrongful: z.enum(['true', 'false']).optional(),
});
export type DecisionQuery = z.infer<typeof decisionQuery>;
export const decisionCountQuery = decisionQuery.omit({ limit: true, cursor: true });
