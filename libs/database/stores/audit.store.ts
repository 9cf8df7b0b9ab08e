import type { PlainDate } from '../../domain/time/plain-date.js';
import type { Tx } from '../database.js';

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
export async function appendAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx.query(
    `insert into audit_entry (business_day, actor, actor_person, on_behalf_of, act, subject_kind, subject_id, recipient_no, town, before, after, why)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      entry.businessDay,
      entry.actor,
      entry.actorPerson ?? null,
      entry.onBehalfOf ?? null,
      entry.act,
      entry.subjectKind,
      entry.subjectId,
      entry.recipientNo ?? null,
      entry.town ?? null,
      json(entry.before),
      json(entry.after),
      entry.why ?? null,
    ],
  );
}
