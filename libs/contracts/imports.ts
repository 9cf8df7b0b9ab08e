/** `/api/imports`: the platform's export, previewed and taken in (api.md «Files»). */
import { z } from 'zod';
import { ROSTER_COLUMNS } from '../domain/recipient/roster-row.js';
import { pageOf, pageQuery, plainDate, recipientNo } from './scalars.js';

export const IMPORT_STATES = ['previewed', 'committing', 'committed', 'running', 'discarded'] as const;
export const ROSTER_OUTCOMES = ['accepted', 'rejected', 'duplicate'] as const;

/** What is to be said of one cell: sheet row (header = 1), Chinese header, stable code, and the sentence of it. */
const rosterNote = z.object({
  row: z.int(),
  column: z.enum(ROSTER_COLUMNS),
  code: z.string(),
  reason: z.string(),
  /** The person's name and the cell as they stand in the file, numbers and addresses masked; while the row is kept. */
  name: z.string().optional(),
  value: z.string().optional(),
});
export type RosterNoteView = z.infer<typeof rosterNote>;

const head = z.object({
  importNo: z.string().regex(/^IM\d{8}$/),
  fileName: z.string(),
  /** `running` when everybody taken in has a workflow. */
  state: z.enum(IMPORT_STATES),
  uploadedBy: z.string(),
  uploadedByName: z.string(),
  uploadedOn: plainDate,
  /** Data rows; `rows` = `accepted` + `rejectedRows` + `duplicateRows`. */
  rows: z.int(),
  accepted: z.int(),
  rejectedRows: z.int(),
  duplicateRows: z.int(),
  /** Of the accepted rows, how many are in, and how many of their workflows run. */
  takenIn: z.int(),
  running: z.int(),
  committedBy: z.string().nullable(),
  committedAt: z.string().nullable(),
  /** Why the taking in pauses, in words; it is tried again by itself. */
  failure: z.string().nullable(),
});
export type RosterImportHead = z.infer<typeof head>;
export const rosterImportPage = pageOf(head);

export const rosterImport = head.extend({
  /** Every first error per column of the refused rows. */
  rejected: z.array(rosterNote),
  duplicates: z.array(rosterNote),
  /** Said of rows that are accepted all the same. */
  warnings: z.array(rosterNote),
  /** Whether there are more rows with notes than are listed here; the rows' own route has all. */
  notesCut: z.boolean(),
});
export type RosterImport = z.infer<typeof rosterImport>;

export const rosterRowsQuery = pageQuery.extend({ outcome: z.enum(ROSTER_OUTCOMES).optional() });
const rosterRow = z.object({
  row: z.int(),
  outcome: z.enum(ROSTER_OUTCOMES),
  recipientNo: recipientNo.optional(),
  notes: z.array(rosterNote),
});
export type RosterRowView = z.infer<typeof rosterRow>;
export const rosterRowPage = pageOf(rosterRow);
