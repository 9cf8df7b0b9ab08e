import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { Refusal } from '../processes/refusal.js';
import { migrationsIn, tableFile } from './dump-database.js';
import type { Manifest } from './manifest.js';

const AT_ONCE = 500;

/**
 * Fills a database that has just been migrated, in one transaction: whole or not at all. `url` is a superuser's, as rows come
 * table by table and refer to each other. @throws Refusal when other migrations made the copy's tables
 */
export async function loadDatabase(url: string, folder: string, manifest: Manifest): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const here = await migrationsIn(client);
    if (here.join() !== manifest.migrations.join()) {
      throw new Refusal(
        `The backup was made by another version (its tables: ${manifest.migrations.at(-1)}, here: ${here.at(-1)}): restore it with that version, and let the newer one migrate it at its next start.`,
      );
    }
    await client.query('begin');
    await client.query('set local session_replication_role = replica');
    for (const { name, rows } of manifest.tables) {
      const loaded = await loadTable(client, name, tableFile(folder, name));
      if (loaded !== rows) throw new Error(`${name} has ${loaded} rows instead of ${rows}.`);
    }
    await leaveTheRestToTheReconciliation(client);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

async function loadTable(client: pg.Client, name: string, file: string): Promise<number> {
  const table = client.escapeIdentifier(name);
  const insert = `insert into ${table} overriding system value select (jsonb_populate_record(null::${table}, line)).*
    from unnest($1::jsonb[]) line`;
  let lines: string[] = [];
  let count = 0;
  const flush = async (): Promise<void> => {
    await client.query(insert, [lines]);
    count += lines.length;
    lines = [];
  };
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) {
    lines.push(line);
    if (lines.length === AT_ONCE) await flush();
  }
  if (lines.length > 0) await flush();
  await continueNumbers(client, name);
  return count;
}

/** Identity columns go on behind the highest number there is. */
async function continueNumbers(client: pg.Client, table: string): Promise<void> {
  const { rows } = await client.query<{ column: string }>(
    `select attname as column from pg_attribute where attrelid = $1::regclass and attidentity <> ''`,
    [table],
  );
  for (const { column } of rows) {
    const [of, name] = [client.escapeIdentifier(column), client.escapeIdentifier(table)];
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), greatest(1, (select max(${of}) from ${name})), exists (select 1 from ${name}))`,
      [table, column],
    );
  }
}

/**
 * The engine comes up empty. Whoever is missing there is begun again from all the facts on record, told or not; a mail that was
 * ordered in the last day is ordered again (the ledger lets it go out once).
 */
async function leaveTheRestToTheReconciliation(client: pg.Client): Promise<void> {
  await client.query(
    `update outbox set delivered_at = now() where delivered_at is null and subject_kind in ('recipient', 'monthlyReport')`,
  );
  await client.query(
    `update outbox set delivered_at = null where subject_kind = 'mail' and created_at > (select max(created_at) from outbox) - interval '1 day'`,
  );
  await client.query(
    `insert into outbox (event_id, subject_kind, subject_id, event, may_start)
     select gen_random_uuid(), 'reconciliation', 'restored-' || to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24-MI-SS'), '{}', true`,
  );
}
