import type { Changed, Tx } from '../database.js';

/** One request under one key: whose, to which address, with which content. */
export interface IdempotentRequest {
  key: string;
  login: string;
  route: string;
  requestHash: string;
}

/** What was answered the first time; the body as the text that was sent. */
export interface StoredAnswer {
  requestHash: string;
  status: number;
  body: string | null;
}

/**
 * Takes the key for this transaction and tells whether it was free. A second request under the same key waits here until
 * the first has committed, or has gone without a trace.
 */
export async function claimKey(tx: Tx, { key, login, route, requestHash }: IdempotentRequest): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `insert into idempotency (key, login, route, request_hash) values ($1, $2, $3, $4) on conflict do nothing returning 1`,
    [key, login, route, requestHash],
  );
  return rows.length > 0;
}

/** The answer committed under a key. */
export async function findAnswer(tx: Tx, { key, login, route }: IdempotentRequest): Promise<StoredAnswer | undefined> {
  const rows: StoredAnswer[] = await tx.query(
    `select request_hash as "requestHash", status, body #>> '{}' as body from idempotency where login = $1 and route = $2 and key = $3`,
    [login, route, key],
  );
  return rows[0];
}

/** Keeps the answer in the transaction of what it tells; as one JSON text, because jsonb would reorder its keys. */
export async function keepAnswer(
  tx: Tx,
  request: IdempotentRequest,
  status: number,
  body: string | null,
): Promise<void> {
  await tx.query(
    'update idempotency set status = $4, body = to_jsonb($5::text) where login = $1 and route = $2 and key = $3',
    [request.login, request.route, request.key, status, body],
  );
}

/** Gives the key back: nothing was done under it. */
export async function releaseKey(tx: Tx, { key, login, route }: IdempotentRequest): Promise<void> {
  const [, count]: Changed<unknown> = await tx.query(
    'delete from idempotency where login = $1 and route = $2 and key = $3',
    [login, route, key],
  );
  if (count !== 1) throw new Error('The idempotency key of this request is gone.');
}
