import type { Tx } from '../database/database.js';
import { listOffices } from '../database/queries/offices.query.js';
import type { RosterOffices } from '../domain/recipient/roster-row.js';
import { normalWords } from '../domain/recipient/table-cells.js';

/** Towns and villages by the words of a roster, compared after NFKC and without spaces; a village within its town. */
export async function rosterOffices(tx: Tx): Promise<RosterOffices> {
  const towns = new Map<string, string>();
  const villages = new Map<string, string>();
  for (const { kind, code, name, parentCode } of await listOffices(tx)) {
    if (kind === 'town') towns.set(normalWords(name), code);
    else if (kind === 'village') villages.set(`${parentCode} ${normalWords(name)}`, code);
  }
  return {
    townByName: (name) => towns.get(name),
    villageByName: (town, name) => villages.get(`${town} ${name}`),
  };
}
