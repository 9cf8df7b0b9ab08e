import type { Changed, Tx } from '../database.js';

/** docs/decisions/idempotency.md: a retry comes within minutes; a month covers every outage. */
const KEYS_ARE_KEPT = '30 days';

/** Removes at most that many idempotency keys whose time is over; says how many. */
export async function removeOldKeys(tx: Tx, limit: number): Promise<number> {
  const [, count]: Changed<unknown> = await tx.query(
    `delete from idempotency where (login, route, key) in
       (select login, route, key from idempotency where created_at < now() - interval '${KEYS_ARE_KEPT}' order by created_at limit $1)`,
    [limit],
  );
  return count;
}

/** Removes at most that many sessions that have run out; says how many. */
export async function removeDeadSessions(tx: Tx, limit: number): Promise<number> {
  const [, count]: Changed<unknown> = await tx.query(
    `delete from session where token_hash in (select token_hash from session where expires_at < now() order by expires_at limit $1)`,
    [limit],
  );
  return count;
}
