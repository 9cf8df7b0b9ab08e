import { appendAudit } from '../database/stores/audit.store.js';
import { endSession } from '../database/stores/session.store.js';
import type { Casework } from './casework.js';
import type { SignedIn } from './load-actor.js';

/** Ends the session; from the next request on its token opens nothing. */
export async function signOut(casework: Casework, { actor, tokenHash }: SignedIn): Promise<void> {
  await casework.database.inTransaction(async (tx) => {
    await endSession(tx, tokenHash);
    await appendAudit(tx, {
      businessDay: await casework.clock.today(tx),
      actor: actor.login,
      actorPerson: actor.personId,
      act: 'signedOut',
      subjectKind: 'account',
      subjectId: actor.login,
    });
  });
}
