import type { Tx } from '../database.js';

/** A session ends after a working day at the latest, and after two hours in which nothing was done. */
const LIFETIME = '12 hours';

export async function addSession(
  tx: Tx,
  session: { tokenHash: Buffer; login: string; csrfToken: string },
): Promise<void> {
  await tx.query(`delete from session where expires_at < now() and login = $1`, [session.login]);
  await tx.query(
    `insert into session (token_hash, login, csrf_token, expires_at) values ($1, $2, $3, now() + interval '${LIFETIME}')`,
    [session.tokenHash, session.login, session.csrfToken],
  );
}

/** Marks it as used; concurrent requests need not wait for each other. */
export async function touchSession(tx: Tx, tokenHash: Buffer): Promise<void> {
  await tx.query('update session set last_seen_at = now() where token_hash = $1', [tokenHash]);
}

export async function endSession(tx: Tx, tokenHash: Buffer): Promise<void> {
  await tx.query('delete from session where token_hash = $1', [tokenHash]);
}

/** Ends every session of a login but one. */
export async function endOtherSessions(tx: Tx, login: string, kept: Buffer): Promise<void> {
  await tx.query('delete from session where login = $1 and token_hash <> $2', [login, kept]);
}
