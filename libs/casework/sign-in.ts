import type { Tx } from '../database/database.js';
import { type AccountRow, findActiveAccount } from '../database/stores/account.store.js';
import { appendAudit } from '../database/stores/audit.store.js';
import { forgetLoginFailures, noteLoginFailure, secondsToWait } from '../database/stores/login-failure.store.js';
import { addSession } from '../database/stores/session.store.js';
import { DomainError } from '../domain/errors.js';
import type { Casework } from './casework.js';
import type { Passwords } from './passwords.js';
import { hashOfToken, newToken } from './session-token.js';

export interface Credentials {
  login: string;
  password: string;
  /** The network address the attempt comes from: who guesses elsewhere does not make the owner wait. */
  address: string;
}

/**
 * Begins a session and returns its token, which is kept nowhere. A wrong password, an unknown login and a closed account are
 * told apart neither by the answer nor by its time.
 * Errors: LOGIN_FAILED; LOGIN_TOO_OFTEN with `seconds` after several failures.
 */
export async function signIn(casework: Casework, passwords: Passwords, credentials: Credentials): Promise<string> {
  const { login, password, address } = credentials;
  const { database } = casework;
  const seconds = await secondsToWait(database.reader, login, address);
  if (seconds > 0) throw new DomainError('LOGIN_TOO_OFTEN', 'tooMany', { seconds });
  const account = await findActiveAccount(database.reader, login);
  if (!(await passwords.matches(password, account?.passwordHash)) || !account) {
    await noteLoginFailure(database.reader, login, address);
    throw new DomainError('LOGIN_FAILED', 'notAuthenticated');
  }
  return database.inTransaction(async (tx) => {
    await forgetLoginFailures(tx, login, address);
    return beginSession(casework, tx, account);
  });
}

async function beginSession(casework: Casework, tx: Tx, { login, personId }: AccountRow): Promise<string> {
  const token = newToken();
  await addSession(tx, { tokenHash: hashOfToken(token), login, csrfToken: newToken() });
  await appendAudit(tx, {
    businessDay: await casework.clock.today(tx),
    actor: login,
    actorPerson: personId,
    act: 'signedIn',
    subjectKind: 'account',
    subjectId: login,
  });
  return token;
}
