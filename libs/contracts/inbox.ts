/** `/api/inbox`: tasks as people see them, and what they may do with them (rules I3, A5). */
import { z } from 'zod';
import { ATTEMPT_KINDS } from '../domain/inbox/attempts.js';
import { TASK_KINDS, TASK_STATUSES, type TaskKind } from '../domain/inbox/task-kinds.js';
import { DESKS } from '../domain/organisation/roles.js';
import { certificationGround, findingGround } from './grounds.js';
import { pageOf, pageQuery, plainDate, recipientNo, sentence } from './scalars.js';

export const taskKind = z.enum(Object.keys(TASK_KINDS) as [TaskKind, ...TaskKind[]]);
export const TASK_VIEWS = [
  'open',
  'mine',
  'unclaimed',
  'overdue',
  'dueToday',
  'returned',
  'escalated',
  'done',
] as const;

export const taskQuery = pageQuery.extend({
  view: z.enum(TASK_VIEWS).default('open'),
  kind: taskKind.optional(),
  village: z.string().optional(),
  town: z.string().optional(),
  recipientNo: recipientNo.optional(),
  /** `own`: only the desks I hold; `all` (default): also what I supervise (Rule A5). */
  desk: z.union([z.enum(DESKS), z.enum(['own', 'all'])]).default('all'),
});
export type TaskQuery = z.infer<typeof taskQuery>;

/** `code` becomes a sentence through libs/words; `text` is what a person wrote (a reason of return, of refusal). */
export const taskReason = z.object({ code: z.string(), text: z.string().nullable(), sentence: z.string() });

export const task = z.object({
  id: z.uuid(),
  kind: taskKind,
  round: z.int(),
  /** Rule B2. The end of the cycle it belongs to; null beside the cycles. */
  cycleEnd: plainDate.nullable(),
  desk: z.enum(DESKS),
  /** Null for the town's monthly report. */
  recipientNo: recipientNo.nullable(),
  recipientName: z.string().nullable(),
  office: z.string(),
  town: z.string(),
  village: z.string().nullable(),
  period: z.string().nullable(),
  openedOn: plainDate,
  dueOn: plainDate,
  calendarAssumed: z.boolean(),
  light: z.enum(['green', 'yellow', 'red']),
  status: z.enum(TASK_STATUSES),
  /** Logins; names stand beside them. */
  holder: z.string().nullable(),
  holderName: z.string().nullable(),
  version: z.int(),
  answers: z.array(z.string()),
  /** Whether whoever asks may answer it now (desk, holder, rule of two persons). */
  mine: z.boolean(),
  mayAnswer: z.boolean(),
  reason: taskReason,
  escalatedTo: z.enum(['townHead', 'bureauManager']).nullable(),
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredByName: z.string().nullable(),
  answeredOn: plainDate.nullable(),
  closeReason: z.string().nullable(),
  correctedReason: z.string().nullable(),
});
export type Task = z.infer<typeof task>;

export const taskPage = pageOf(task);

/** The detail shows its desk the telephone number and address in full (audited, Rule I1). */
export const taskDetail = task.extend({
  contact: z.object({ phone: z.string().nullable(), address: z.string().nullable() }).nullable(),
  nationalIdMasked: z.string().nullable(),
  validUntil: plainDate.nullable(),
  recipientClass: z.string().nullable(),
  answerFields: z.record(z.string(), z.unknown()).nullable(),
  subject: z.object({
    findingId: z.string().optional(),
    decisionNo: z.string().optional(),
    certificationId: z.string().optional(),
    moveId: z.string().optional(),
  }),
  /** What a reviewer or checker must see beside the question: the finding, the attempts, the effect in months and fen. */
  finding: findingGround.nullable(),
  /** Rules B4, C6. The certification that is doubted, or that ends a suspension. */
  certification: certificationGround.nullable(),
  attempts: z.array(
    z.object({
      kind: z.enum(ATTEMPT_KINDS),
      on: plainDate,
      outcome: z.string(),
      /** Rule B10. To which office a letter went. */
      office: z.string().nullable(),
      by: z.string(),
      byName: z.string(),
      vain: z.boolean(),
      evidenceIds: z.array(z.string()),
    }),
  ),
  /** Rule B10. Of a home visit: where the person was last said to live, if not here. */
  livesElsewhere: z.object({ where: z.string(), on: plainDate }).nullable(),
  effect: z
    .object({
      effectiveMonth: z.string().nullable(),
      effectOn: plainDate.nullable(),
      months: z.array(z.string()),
      backPayFen: z.int(),
      overpaidFen: z.int(),
      monthlyAmountFen: z.int(),
      /** Rules C3, I4. What would be told if it were confirmed today; a confirmation stores this sentence in Chinese. */
      explanation: z.string(),
    })
    .nullable(),
});
export type TaskDetail = z.infer<typeof taskDetail>;

export const inboxCounts = z.object({
  open: z.int(),
  mine: z.int(),
  unclaimed: z.int(),
  overdue: z.int(),
  dueToday: z.int(),
  returned: z.int(),
  /** Rules B9, D4. What has been left unanswered so long that whoever supervises must see to it. */
  escalated: z.int(),
  /** Of the view asked for. */
  byKind: z.record(z.string(), z.int()),
});
export type InboxCounts = z.infer<typeof inboxCounts>;

export const assignBody = z.strictObject({ to: z.string().min(1) });
export const reasonBody = z.strictObject({ reason: sentence });
export const bulkBody = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('claim'), ids: z.array(z.uuid()).min(1).max(200) }),
  z.strictObject({ action: z.literal('release'), ids: z.array(z.uuid()).min(1).max(200) }),
  z.strictObject({ action: z.literal('assign'), ids: z.array(z.uuid()).min(1).max(200), to: z.string().min(1) }),
]);
export const bulkAnswer = z.object({
  results: z.array(
    z.object({ id: z.string(), ok: z.boolean(), code: z.string().optional(), detail: z.string().optional() }),
  ),
});

export const answerResult = z.object({ task, next: task.nullable().optional() });
export type AnswerResult = z.infer<typeof answerResult>;
