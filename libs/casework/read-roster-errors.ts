/** Rules I1, A5. The refused rows of an import to take away and correct: full numbers leave the house, which is on record. */

import { appendAudit } from '../database/stores/audit.store.js';
import { rejectedRows } from '../database/stores/roster-import.store.js';
import { conflict } from '../domain/errors.js';
import type { Actor } from '../domain/organisation/roles.js';
import type { RosterCells, RosterProblem } from '../domain/recipient/roster-row.js';
import { onBehalfOf } from './acting-office.js';
import type { Casework } from './casework.js';
import { actingOnImports, lockVisibleImport } from './roster-rights.js';

export interface RefusedRow {
  row: number;
  cells: RosterCells;
  problems: RosterProblem[];
}

const ROWS_AT_ONCE = 500;

/** The rows one after the other, after the taking away has been written down. Errors: NOT_FOUND, IMPORT_DISCARDED. */
export async function takeRosterErrorsAway(
  casework: Casework,
  actor: Actor,
  importNo: string,
): Promise<AsyncIterable<RefusedRow>> {
  const { database, clock } = casework;
  await database.inTransaction(async (tx) => {
    const found = await lockVisibleImport(tx, actor, importNo);
    if (found.state === 'discarded') throw conflict('IMPORT_DISCARDED');
    await appendAudit(tx, {
      businessDay: await clock.today(tx),
      actor: actor.login,
      actorPerson: actor.personId,
      onBehalfOf: onBehalfOf(actingOnImports(actor)),
      act: 'rosterErrorsDownloaded',
      subjectKind: 'rosterImport',
      subjectId: importNo,
      after: { rows: found.rejectedCount },
    });
  });
  return rejectedRows(database.reader, database.fields, importNo, ROWS_AT_ONCE);
}
