import { changePasswordHash, findActiveAccount } from '../database/stores/account.store.js';
import { appendAudit } from '../database/stores/audit.store.js';
import { endOtherSessions } from '../database/stores/session.store.js';
import { refused } from '../domain/errors.js';
import type { Casework } from './casework.js';
import type { SignedIn } from './load-actor.js';
import type { Passwords } from './passwords.js';

/**
 * Everyone changes their own password; all other sessions of the login end with it.
 * Errors: PASSWORD_WRONG, PASSWORD_UNCHANGED, PASSWORD_TOO_EASY.
 */
export async function changePassword(
  casework: Casework,
  passwords: Passwords,
  { actor, tokenHash }: SignedIn,
  input: { current: string; next: string },
): Promise<void> {
  const account = await findActiveAccount(casework.database.reader, actor.login);
  if (!(await passwords.matches(input.current, account?.passwordHash))) throw refused('PASSWORD_WRONG');
  if (input.next === input.current) throw refused('PASSWORD_UNCHANGED');
  if (input.next.toLowerCase().includes(actor.login.toLowerCase())) throw refused('PASSWORD_TOO_EASY');
  const hash = await passwords.hash(input.next);
  await casework.database.inTransaction(async (tx) => {
    await changePasswordHash(tx, actor.login, hash);
    await endOtherSessions(tx, actor.login, tokenHash);
    await appendAudit(tx, {
      businessDay: await casework.clock.today(tx),
      actor: actor.login,
      actorPerson: actor.personId,
      act: 'passwordChanged',
      subjectKind: 'account',
      subjectId: actor.login,
    });
  });
}
