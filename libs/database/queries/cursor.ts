import { DomainError } from '../../domain/errors.js';

/** Keyset paging: where the last page ended, as an opaque text. It carries keys of rows only, never anything personal. */
export const encodeCursor = (keys: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(keys)).toString('base64url');

/** The keys behind a cursor, as many as the list is ordered by. Throws CURSOR_INVALID. */
export function decodeCursor(cursor: string, size: number): (string | number)[] {
  const keys = parsed(cursor);
  const isKey = (key: unknown): boolean => typeof key === 'string' || typeof key === 'number';
  if (Array.isArray(keys) && keys.length === size && keys.every(isKey)) return keys as (string | number)[];
  throw new DomainError('CURSOR_INVALID', 'invalid');
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** A page from one row more than was asked for: whether there is another page is known without counting. */
export function pageFrom<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keysOf: (row: Row) => readonly (string | number)[],
  show: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(show),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keysOf(last)) : null,
  };
}
