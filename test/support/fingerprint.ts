import type { Tx } from '../../libs/database/database.js';

/** What each table holds, in one text a table: equal before and after where nothing was added, changed or removed. */
export type Fingerprint = Record<string, string>;

/** A session notes when it was last used, which is no act of anybody's. */
const NOT_LOOKED_AT = ['session'];

export async function fingerprintOf(reader: Tx, ignored: readonly string[] = []): Promise<Fingerprint> {
  const tables: { name: string }[] = await reader.query(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and has_table_privilege(oid, 'select') and relname <> all($1::text[]) order by relname`,
    [[...NOT_LOOKED_AT, ...ignored]],
  );
  const one = ({ name }: { name: string }): string =>
    `select '${name}' as name, count(*) || ' rows, ' || coalesce(sum(hashtextextended(held::text, 0)), 0) as held from ${name} held`;
  const rows: { name: string; held: string }[] = await reader.query(tables.map(one).join(' union all '));
  return Object.fromEntries(rows.map(({ name, held }) => [name, held]));
}
