/** `/api/processes`: what managers see of the engine, in words; single workflows are shown by the Temporal Web UI. */
import { z } from 'zod';
import { DESKS } from '../domain/organisation/roles.js';
import { PROCESS_KINDS, RETRY_ACTIONS, STUCK_CAUSES } from '../domain/processes/process.js';
import { STAGES } from '../domain/recipient/status.js';
import { taskKind } from './inbox.js';
import { pageOf, pageQuery, plainDate, recipientNo } from './scalars.js';

const instant = z.iso.datetime({ offset: true });

export const processQuery = pageQuery.extend({
  /** `stuck`: it should have turned and has not. `waiting`: a person has an open task. */
  state: z.enum(['stuck', 'waiting']).default('stuck'),
  kind: z.enum(PROCESS_KINDS).optional(),
  town: z.string().max(20).optional(),
});
export type ProcessQuery = z.infer<typeof processQuery>;

const awaited = z.object({
  kind: taskKind,
  desk: z.enum(DESKS),
  office: z.string(),
  round: z.int(),
  since: plainDate,
  until: plainDate,
});

/** Why it is stuck, and how often it has been tried. */
const trouble = z.object({
  cause: z.enum(STUCK_CAUSES),
  /** The step that fails, by its name on the wire. */
  step: z.string().nullable(),
  attempts: z.int(),
  nextTryAt: instant.nullable(),
  /** The error's own words, without anything personal. */
  lastError: z.string().nullable(),
});

export const process = z.object({
  workflowId: z.string(),
  kind: z.enum(PROCESS_KINDS),
  /** What it runs for: a recipient's number, `<town>/<period>`, a mail's key, a period, a day. */
  subject: z.string(),
  recipientNo: recipientNo.nullable(),
  /** For the bureau manager; an administrator sees numbers only. */
  recipientName: z.string().nullable(),
  town: z.string().nullable(),
  stage: z.enum(STAGES).nullable(),
  state: z.enum(['stuck', 'waiting']),
  /** Everybody waited for, due first. */
  waitsFor: z.array(awaited),
  /** A business day for what waits, an instant for what is stuck. */
  since: z.string(),
  /** The day by which the first of those waited for should have answered. */
  until: plainDate.nullable(),
  trouble: trouble.nullable(),
  /** The above as one sentence in the language of whoever asks. */
  inWords: z.string(),
  mayRetry: z.boolean(),
  temporalUi: z.string().nullable(),
});
export type Process = z.infer<typeof process>;
export const processPage = pageOf(process);

const count = z.object({ kind: z.enum(PROCESS_KINDS), town: z.string().nullable(), count: z.int() });
export const processCounts = z.object({ stuck: z.array(count), waiting: z.array(count) });
export type ProcessCounts = z.infer<typeof processCounts>;

export const schedule = z.object({
  scheduleId: z.string(),
  /** What it does, and when, in words. */
  inWords: z.string(),
  isMissing: z.boolean(),
  isPaused: z.boolean(),
  note: z.string().nullable(),
  /** By the machine's clock, as is the next run; a demo's business day is another. */
  lastRunAt: instant.nullable(),
  /** The business day of the last run on record. */
  lastRunFor: plainDate.nullable(),
  lastRunUi: z.string().nullable(),
  /** What the last run has found and done, in words. */
  lastFound: z.string().nullable(),
  nextRunAt: instant.nullable(),
  temporalUi: z.string().nullable(),
});
export type Schedule = z.infer<typeof schedule>;
export const schedules = z.object({ items: z.array(schedule) });

export const processRetried = z.object({
  workflowId: z.string(),
  action: z.enum(RETRY_ACTIONS),
  inWords: z.string(),
});
export type ProcessRetried = z.infer<typeof processRetried>;
