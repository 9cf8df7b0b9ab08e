import type { Area } from '../../domain/organisation/office.js';
import type { Where } from './where.js';

/** The columns by which a row lies somewhere. */
export interface PlaceColumns {
  town: string;
  village: string;
  centre: string;
}

/** The place of rows that carry it themselves, behind an alias. */
export const placeOf = (alias: string): PlaceColumns => ({
  town: `${alias}.town`,
  village: `${alias}.village`,
  centre: `${alias}.centre`,
});

/**
 * Rule A5. Limits a read to an area, exactly as `isInArea` does for one row: nobody sees more, not even a count. Whoever
 * sees nothing gets a condition that is never true.
 */
export function limitToArea(where: Where, area: Area, columns: PlaceColumns): Where {
  if (area.everything) return where;
  const parts: string[] = [];
  const part = (column: string, values: readonly string[]): void => {
    if (values.length > 0) parts.push(`${column} = any(${where.bind(values)}::text[])`);
  };
  part(columns.town, area.towns);
  part(columns.village, area.villages);
  part(columns.centre, area.centres);
  return where.and(parts.length === 0 ? 'false' : `(${parts.join(' or ')})`);
}
