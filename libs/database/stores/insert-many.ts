import type { Tx } from '../database.js';

/** A column of a bulk insert: its PostgreSQL type, and the value of a row. */
export type BulkColumns<Row> = Readonly<Record<string, readonly [type: string, value: (row: Row) => unknown]>>;

/** Inserts rows in one statement, column by column; names of table and columns are ours, never somebody's words. */
export async function insertMany<Row>(
  tx: Tx,
  table: string,
  columns: BulkColumns<Row>,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const named = Object.entries(columns);
  const types = named.map(([, [type]], index) => `$${index + 1}::${type}[]`);
  await tx.query(
    `insert into ${table} (${named.map(([name]) => name).join(', ')}) select * from unnest(${types.join(', ')})`,
    named.map(([, [, value]]) => rows.map(value)),
  );
}
