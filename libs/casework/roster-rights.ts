/** Rule A5 (api.md «Files»). Who may import whom, and see which imports: I all, a P the rows of his own scheme. */
import type { Tx } from '../database/database.js';
import type { RosterImportEntity } from '../database/entities/roster-import.entity.js';
import { type ImportArea, isUploadedFor } from '../database/queries/roster-imports.query.js';
import { lockImport } from '../database/stores/roster-import.store.js';
import { forbidden, notVisible } from '../domain/errors.js';
import { CENTRE_OF_OFFICE, CENTRES, type Centre } from '../domain/organisation/office.js';
import type { Actor } from '../domain/organisation/roles.js';
import { inCapacity } from './acting-office.js';

/** The schemes whose rows the actor may import. Errors: NOT_ALLOWED. */
export function importableCentres(actor: Actor): readonly Centre[] {
  if (seesAllImports(actor)) return CENTRES;
  const centres = centreOffices(actor).flatMap((office) => CENTRE_OF_OFFICE[office] ?? []);
  if (centres.length === 0) throw forbidden();
  return centres;
}

const seesAllImports = (actor: Actor): boolean => actor.assignments.some(({ role }) => role === 'I');

const centreOffices = (actor: Actor): string[] =>
  actor.assignments.filter(({ role }) => role === 'P').map(({ office }) => office);

/** The actor as he imports. */
export const actingOnImports = (actor: Actor): Actor => inCapacity(actor, ({ role }) => role === 'I' || role === 'P');

/** Whose imports the actor sees. */
export const importArea = (actor: Actor): ImportArea => ({
  everything: seesAllImports(actor),
  personId: actor.personId,
  centreOffices: centreOffices(actor),
});

/** The import, locked, for somebody who sees it. Errors: NOT_FOUND. */
export async function lockVisibleImport(tx: Tx, actor: Actor, importNo: string): Promise<RosterImportEntity> {
  const found = await lockImport(tx, importNo);
  if (!found || !(await isUploadedFor(tx, importArea(actor), importNo))) throw notVisible();
  return found;
}
