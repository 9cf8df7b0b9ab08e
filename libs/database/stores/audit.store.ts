import type { PlainDate } from '../../domain/time/plain-date.js';
import type { Tx } from '../database.js';
import { type BulkColumns, insertMany } from './insert-many.js';

/** In whose name is recorded what the coming of a day brings. */
export const CALENDAR = 'calendar';

/** Rule I1. Who (and for whom), when, on which business day, what, before, after, why. */
export interface AuditEntry {
  businessDay: PlainDate;
  actor: string;
  actorPerson?: string | null;
  onBehalfOf?: string | null;
  act: string;
  subjectKind: string;
  subjectId: string;
  recipientNo?: string | null;
  town?: string | null;
  before?: unknown;
  after?: unknown;
  why?: string | null;
}

const json = (value: unknown): string | null => (value === undefined || value === null ? null : JSON.stringify(value));

/** Writes the entry in the transaction of the act itself. */
export const appendAudit = (tx: Tx, entry: AuditEntry): Promise<void> => appendAudits(tx, [entry]);

/** Writes many entries at once, in the order given. */
export async function appendAudits(tx: Tx, entries: readonly AuditEntry[]): Promise<void> {
  await insertMany(tx, 'audit_entry', COLUMNS, entries);
}

const COLUMNS: BulkColumns<AuditEntry> = {
  business_day: ['date', (entry) => entry.businessDay],
  actor: ['text', (entry) => entry.actor],
  actor_person: ['uuid', (entry) => entry.actorPerson ?? null],
  on_behalf_of: ['text', (entry) => entry.onBehalfOf ?? null],
  act: ['text', (entry) => entry.act],
  subject_kind: ['text', (entry) => entry.subjectKind],
  subject_id: ['text', (entry) => entry.subjectId],
  recipient_no: ['text', (entry) => entry.recipientNo ?? null],
  town: ['text', (entry) => entry.town ?? null],
  before: ['jsonb', (entry) => json(entry.before)],
  after: ['jsonb', (entry) => json(entry.after)],
  why: ['text', (entry) => entry.why ?? null],
};
