import type { Changed, Tx } from '../database.js';
import type { FieldCipher } from '../field-cipher.js';

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

/** An answer names people and files, so it is sealed, for its own row. */
const placeOf = ({ key, login, route }: IdempotentRequest): string => `idempotency.body:${login} ${route} ${key}`;

/** The answer committed under a key. */
export async function findAnswer(
  tx: Tx,
  fields: FieldCipher,
  request: IdempotentRequest,
): Promise<StoredAnswer | undefined> {
  const rows: (Omit<StoredAnswer, 'body'> & { body: Buffer | null })[] = await tx.query(
    `select request_hash as "requestHash", status, body from idempotency where login = $1 and route = $2 and key = $3`,
    [request.login, request.route, request.key],
  );
  const [row] = rows;
  return row && { ...row, body: row.body && fields.open(row.body, placeOf(request)) };
}

/** Keeps the answer, as the text that is sent, in the transaction of what it tells. */
export async function keepAnswer(
  tx: Tx,
  fields: FieldCipher,
  request: IdempotentRequest,
  { status, body }: Omit<StoredAnswer, 'requestHash'>,
): Promise<void> {
  const sealed = body === null ? null : fields.seal(body, placeOf(request));
  await tx.query('update idempotency set status = $4, body = $5 where login = $1 and route = $2 and key = $3', [
    request.login,
    request.route,
    request.key,
    status,
    sealed,
  ]);
}

/** Gives the key back: nothing was done under it. */
export async function releaseKey(tx: Tx, { key, login, route }: IdempotentRequest): Promise<void> {
  const [, count]: Changed<unknown> = await tx.query(
    'delete from idempotency where login = $1 and route = $2 and key = $3',
    [login, route, key],
  );
  if (count !== 1) throw new Error('The idempotency key of this request is gone.');
}
