import type { ProcessKind } from '../../domain/processes/process.js';
import type { Tx } from '../database.js';

/** Whom a fact concerns; the relay alone knows which workflow that is. */
export type OutboxSubjectKind = ProcessKind;

export interface OutboxRow {
  id: number;
  eventId: string;
  subjectKind: OutboxSubjectKind;
  subjectId: string;
  event: unknown;
  mayStart: boolean;
  attempts: number;
}

export interface OutboxEntry {
  eventId: string;
  subjectKind: OutboxSubjectKind;
  subjectId: string;
  event: unknown;
  /** Whether this fact may begin the life of its subject's workflow. */
  mayStart: boolean;
}

/** Wakes the relay when the transaction commits. */
export const OUTBOX_CHANNEL = 'outbox';

/** Adds facts in the transaction that makes them true. */
export async function appendOutbox(tx: Tx, entries: readonly OutboxEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.query(
    `insert into outbox (event_id, subject_kind, subject_id, event, may_start)
     select * from unnest($1::uuid[], $2::text[], $3::text[], $4::jsonb[], $5::boolean[])`,
    [
      entries.map((entry) => entry.eventId),
      entries.map((entry) => entry.subjectKind),
      entries.map((entry) => entry.subjectId),
      entries.map((entry) => JSON.stringify(entry.event)),
      entries.map((entry) => entry.mayStart),
    ],
  );
  await tx.query(`select pg_notify('${OUTBOX_CHANNEL}', '')`);
}

/** The oldest facts that have not been delivered, in order. */
export async function undelivered(tx: Tx, limit: number): Promise<OutboxRow[]> {
  return tx.query(
    `select id, event_id as "eventId", subject_kind as "subjectKind", subject_id as "subjectId", event, may_start as "mayStart", attempts
     from outbox where delivered_at is null order by id limit $1`,
    [limit],
  );
}

export async function markDelivered(tx: Tx, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await tx.query('update outbox set delivered_at = now() where id = any($1)', [ids]);
}

export async function noteFailure(tx: Tx, ids: readonly number[], error: string): Promise<void> {
  await tx.query('update outbox set attempts = attempts + 1, last_error = $2 where id = any($1)', [
    ids,
    error.slice(0, 500),
  ]);
}

/** How many facts wait, and since when the oldest does. */
export async function outboxLag(tx: Tx): Promise<{ waiting: number; oldestSeconds: number }> {
  const rows: { waiting: number; oldest: number | null }[] = await tx.query(
    `select count(*)::int as waiting, extract(epoch from now() - min(created_at))::float8 as oldest from outbox where delivered_at is null`,
  );
  return { waiting: rows[0]?.waiting ?? 0, oldestSeconds: rows[0]?.oldest ?? 0 };
}
