import { findSignedIn } from '../database/queries/signed-in.query.js';
import { touchSession } from '../database/stores/session.store.js';
import type { Actor } from '../domain/organisation/roles.js';
import type { Casework } from './casework.js';
import { hashOfToken } from './session-token.js';

/** Somebody who is logged in, for the length of one request. */
export interface SignedIn {
  actor: Actor;
  email: string | null;
  tokenHash: Buffer;
  csrfToken: string;
}

/**
 * Rule H4. Who stands behind a session now: with the desks he stands in for today, as himself. Nobody, if the session was
 * ended or has run out, or the account was closed.
 */
export async function loadActor(casework: Casework, token: string): Promise<SignedIn | undefined> {
  const tokenHash = hashOfToken(token);
  const signedIn = await findSignedIn(casework.database.reader, tokenHash, await casework.clock.today());
  if (!signedIn) return undefined;
  const { actor, email, csrfToken, isStale } = signedIn;
  if (isStale) await touchSession(casework.database.reader, tokenHash);
  return { actor, email, tokenHash, csrfToken };
}
