/** Rules D2, I1 (api.md «Files»). A preview that nobody wants: nobody of it is taken in, and what it said of people is forgotten. */
import { appendAudit } from '../database/stores/audit.store.js';
import { discardImport, lockRosterCommit } from '../database/stores/roster-import.store.js';
import { conflict } from '../domain/errors.js';
import type { Actor } from '../domain/organisation/roles.js';
import { onBehalfOf } from './acting-office.js';
import type { Casework } from './casework.js';
import { actingOnImports, lockVisibleImport } from './roster-rights.js';

/** Discarding it again changes nothing. Errors: NOT_FOUND, IMPORT_NOT_PREVIEWED (state): its taking in has begun. */
export async function discardRoster({ database, clock }: Casework, actor: Actor, importNo: string): Promise<void> {
  await database.inTransaction(async (tx) => {
    await lockRosterCommit(tx);
    const { state } = await lockVisibleImport(tx, actor, importNo);
    if (state === 'discarded') return;
    if (state !== 'previewed') throw conflict('IMPORT_NOT_PREVIEWED', { state });
    await discardImport(tx, importNo);
    await appendAudit(tx, {
      businessDay: await clock.today(tx),
      actor: actor.login,
      actorPerson: actor.personId,
      onBehalfOf: onBehalfOf(actingOnImports(actor)),
      act: 'rosterDiscarded',
      subjectKind: 'rosterImport',
      subjectId: importNo,
      before: { state },
      after: { state: 'discarded' },
    });
  });
}
