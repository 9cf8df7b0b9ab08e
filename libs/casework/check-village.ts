import type { Tx } from '../database/database.js';
import { OfficeEntity } from '../database/entities/office.entity.js';
import { refused } from '../domain/errors.js';

/** A village looked up within its town (villages of different towns share names and never codes). Errors: VILLAGE_NOT_IN_TOWN. */
export async function checkVillage(tx: Tx, town: string, village: string): Promise<void> {
  const isThere = await tx.existsBy(OfficeEntity, { code: village, parentCode: town, kind: 'village' });
  if (!isThere)
    throw refused('VILLAGE_NOT_IN_TOWN', { village, town }, [{ path: 'village', code: 'VILLAGE_NOT_IN_TOWN' }]);
}
