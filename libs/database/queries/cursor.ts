import { DomainError } from '../../domain/errors.js';
import { isPlainDate } from '../../domain/time/plain-date.js';

/** What a list is ordered by: a cursor holds keys of these kinds, or it is none. */
type KeyKind = 'text' | 'integer' | 'date' | 'instant' | 'uuid';

const isText = (key: unknown): key is string => typeof key === 'string';

const IS_KEY: Record<KeyKind, (key: unknown) => boolean> = {
  text: isText,
  integer: Number.isSafeInteger,
  date: (key) => isText(key) && isPlainDate(key),
  instant: (key) =>
    isText(key) && isPlainDate(key.slice(0, 10)) && /^T([01]\d|2[0-3])(:[0-5]\d){2}\.\d{6}Z$/.test(key.slice(10)),
  uuid: (key) => isText(key) && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(key),
};

/** Keyset paging: where the last page ended, as an opaque text. It carries keys of rows only, never anything personal. */
export const encodeCursor = (keys: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(keys)).toString('base64url');

/** The keys behind a cursor, of the kinds that the list is ordered by. Throws CURSOR_INVALID. */
export function decodeCursor(cursor: string, kinds: readonly KeyKind[]): (string | number)[] {
  const keys = parsed(cursor);
  const isOurs = Array.isArray(keys) && keys.length === kinds.length && kinds.every((kind, n) => IS_KEY[kind](keys[n]));
  if (isOurs) return keys as (string | number)[];
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
