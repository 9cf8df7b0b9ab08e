import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { fileHash } from './file-hash.js';
import type { TableCopy } from './manifest.js';

/** Who is logged in ends with the town that was; which migrations ran is what a restore does itself. */
const LEFT_OUT = ['session', 'migrations'];
const AT_ONCE = 1000;

export interface DatabaseCopy {
  at: string;
  migrations: string[];
  tables: TableCopy[];
}

/** Every table, a line of JSON a row, as of one moment; the product may go on writing meanwhile. */
export async function dumpDatabase(url: string, folder: string): Promise<DatabaseCopy> {
  mkdirSync(folder, { recursive: true });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`set timezone = 'UTC'`);
    await client.query('begin isolation level repeatable read read only');
    const { rows: now } = await client.query<{ at: Date }>('select now() as at');
    const tables: TableCopy[] = [];
    for (const table of await tablesOf(client)) tables.push(await dumpTable(client, table, folder));
    const migrations = await migrationsIn(client);
    await client.query('commit');
    return { at: now[0]?.at.toISOString() ?? '', migrations, tables };
  } finally {
    await client.end();
  }
}

export async function migrationsIn(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from migrations order by id');
  return rows.map(({ name }) => name);
}

export const tableFile = (folder: string, table: string): string => join(folder, `${table}.ndjson.gz`);

async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`,
  );
  return rows.map(({ name }) => name).filter((name) => !LEFT_OUT.includes(name));
}

async function dumpTable(client: pg.Client, table: string, folder: string): Promise<TableCopy> {
  const file = tableFile(folder, table);
  const packed = createGzip();
  const written = packed.pipe(createWriteStream(file, { mode: 0o600 }));
  const order = await primaryKeyOf(client, table);
  await client.query(
    `declare copied cursor for select to_jsonb(t)::text as line from ${client.escapeIdentifier(table)} t order by ${order}`,
  );
  let count = 0;
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${AT_ONCE} from copied`);
    if (rows.length === 0) break;
    count += rows.length;
    if (!packed.write(rows.map(({ line }) => `${line}\n`).join(''))) await once(packed, 'drain');
  }
  await client.query('close copied');
  packed.end();
  await finished(written);
  return { name: table, rows: count, sha256: await fileHash(file) };
}

/** The columns of the primary key: the same content makes the same file. */
async function primaryKeyOf(client: pg.Client, table: string): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select a.attname as name from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
     where i.indrelid = $1::regclass and i.indisprimary`,
    [table],
  );
  return rows.map(({ name }) => client.escapeIdentifier(name)).join(', ');
}
