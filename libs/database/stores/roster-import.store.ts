import type { RosterCells, RosterProblem, RosterWarning } from '../../domain/recipient/roster-row.js';
import type { Tx } from '../database.js';
import { RosterImportEntity } from '../entities/roster-import.entity.js';
import type { FieldCipher } from '../field-cipher.js';
import { type BulkColumns, insertMany } from './insert-many.js';

/** What becomes of a row; a later look may only make an accepted row one of the others. */
export type RosterOutcome = 'accepted' | 'rejected' | 'duplicate';

/** A row as it was judged: its problems say why it is refused, or whose duplicate it is. */
export interface JudgedRow {
  row: number;
  outcome: RosterOutcome;
  problems: RosterProblem[];
  warnings: RosterWarning[];
}

export interface ImportRow extends JudgedRow {
  cells: RosterCells;
}

/** A row that was taken in, or was found to be refused after all; its warnings stay those of the preview. */
export interface SettledRow extends Omit<JudgedRow, 'warnings'> {
  recipientNo: string | null;
}

/** Wakes whoever takes rows in when the transaction commits. */
export const ROSTER_CHANNEL = 'roster_commit';

const COMMIT_LOCK = 7040002;

/** One at a time takes rows in or begins to, in the whole database: two files may hold the same persons. */
export async function lockRosterCommit(tx: Tx): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1)', [COMMIT_LOCK]);
}

/** Keeps rows of rosters from being taken in until the transaction ends; others who do the same are not kept waiting. */
export async function holdRosterCommits(tx: Tx): Promise<void> {
  await tx.query('select pg_advisory_xact_lock_shared($1)', [COMMIT_LOCK]);
}

export async function wakeRosterCommit(tx: Tx): Promise<void> {
  await tx.query(`select pg_notify('${ROSTER_CHANNEL}', '')`);
}

/** The import in which this very file was, or is being, taken in. */
export async function findTakenIn(tx: Tx, sha256: string): Promise<string | undefined> {
  const rows: { importNo: string }[] = await tx.query(
    `select import_no as "importNo" from roster_import where sha256 = $1 and state in ('committing', 'committed')`,
    [sha256],
  );
  return rows[0]?.importNo;
}

/** Imports that have been begun and not finished, the oldest first. */
export async function unfinishedImports(tx: Tx): Promise<string[]> {
  const rows: { importNo: string }[] = await tx.query(
    `select import_no as "importNo" from roster_import where state = 'committing' order by created_at, import_no`,
  );
  return rows.map(({ importNo }) => importNo);
}

export async function lockImport(tx: Tx, importNo: string): Promise<RosterImportEntity | null> {
  return tx.findOne(RosterImportEntity, { where: { importNo }, lock: { mode: 'pessimistic_write' } });
}

const placeOf = (importNo: string, row: number): string => `roster_import_row.content:${importNo}:${row}`;

/** Keeps judged rows with their cells, sealed. */
export async function insertImportRows(
  tx: Tx,
  fields: FieldCipher,
  importNo: string,
  rows: readonly ImportRow[],
): Promise<void> {
  const columns: BulkColumns<ImportRow> = {
    import_no: ['text', () => importNo],
    row_no: ['int', ({ row }) => row],
    outcome: ['text', ({ outcome }) => outcome],
    problems: ['jsonb', ({ problems }) => JSON.stringify(problems)],
    warnings: ['jsonb', ({ warnings }) => JSON.stringify(warnings)],
    content: ['bytea', ({ row, cells }) => fields.seal(JSON.stringify(cells), placeOf(importNo, row))],
  };
  await insertMany(tx, 'roster_import_row', columns, rows);
}

/** Refuses rows for one more reason; what they were duplicates of no longer matters. */
export async function refuseRows(
  tx: Tx,
  importNo: string,
  rows: readonly number[],
  problem: RosterProblem,
): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `update roster_import_row set outcome = 'rejected', warnings = '[]',
       problems = case when outcome = 'rejected' then problems || $3::jsonb else $3::jsonb end
     where import_no = $1 and row_no = any($2::int[])`,
    [importNo, rows, JSON.stringify([problem])],
  );
}

/** Accepted rows that have not been taken in yet, in their order. */
export async function pendingRows(
  tx: Tx,
  fields: FieldCipher,
  importNo: string,
  limit: number,
): Promise<{ row: number; cells: RosterCells }[]> {
  const rows: { row: number; content: Buffer }[] = await tx.query(
    `select row_no as row, content from roster_import_row
     where import_no = $1 and outcome = 'accepted' and recipient_no is null order by row_no limit $2`,
    [importNo, limit],
  );
  return rows.map(({ row, content }) => ({ row, cells: opened(fields, importNo, row, content) }));
}

/** Refuses the first row that has not been taken in yet, without looking into its cells. */
export async function refuseNextPending(tx: Tx, importNo: string, problem: RosterProblem): Promise<void> {
  await tx.query(
    `update roster_import_row set outcome = 'rejected', problems = $2::jsonb, warnings = '[]'
     where import_no = $1 and row_no = (
       select min(row_no) from roster_import_row where import_no = $1 and outcome = 'accepted' and recipient_no is null)`,
    [importNo, JSON.stringify([problem])],
  );
}

/** Writes what became of pending rows. The cells of whoever is in are needed no more and go. */
export async function settleRows(tx: Tx, importNo: string, rows: readonly SettledRow[]): Promise<void> {
  await tx.query(
    `update roster_import_row r set outcome = s.outcome, problems = s.problems, recipient_no = s.recipient_no,
       warnings = case when s.outcome = 'rejected' then '[]' else r.warnings end,
       content = case when s.outcome = 'rejected' then r.content end
     from unnest($2::int[], $3::text[], $4::jsonb[], $5::text[]) as s(row_no, outcome, problems, recipient_no)
     where r.import_no = $1 and r.row_no = s.row_no`,
    [
      importNo,
      rows.map(({ row }) => row),
      rows.map(({ outcome }) => outcome),
      rows.map(({ problems }) => JSON.stringify(problems)),
      rows.map(({ recipientNo }) => recipientNo),
    ],
  );
}

/** Nobody of it will be taken in: what it said of people is forgotten, what became of its rows stays. */
export async function discardImport(tx: Tx, importNo: string): Promise<void> {
  await tx.update(RosterImportEntity, { importNo }, { state: 'discarded' });
  await tx.query('update roster_import_row set content = null where import_no = $1', [importNo]);
}

/** Rule N12: total = accepted + rejected + duplicate; written whenever an outcome has changed. */
export async function countImport(tx: Tx, importNo: string): Promise<void> {
  await tx.query(
    `update roster_import set (row_count, accepted_count, rejected_count, duplicate_count) = (
       select count(*), count(*) filter (where outcome = 'accepted'), count(*) filter (where outcome = 'rejected'),
         count(*) filter (where outcome = 'duplicate')
       from roster_import_row where import_no = $1)
     where import_no = $1`,
    [importNo],
  );
}

/** The refused rows of an import in their order, `size` at a time; one whose cells cannot be read any more says so. */
export async function* rejectedRows(
  tx: Tx,
  fields: FieldCipher,
  importNo: string,
  size: number,
): AsyncGenerator<{ row: number; cells: RosterCells; problems: RosterProblem[] }> {
  let last = 0;
  for (;;) {
    const rows: KeptRow[] = await tx.query(
      `select row_no as row, content, problems from roster_import_row
       where import_no = $1 and outcome = 'rejected' and row_no > $2 order by row_no limit $3`,
      [importNo, last, size],
    );
    for (const kept of rows) yield { row: kept.row, ...openKept(fields, importNo, kept) };
    if (rows.length < size) return;
    last = rows.at(-1)?.row ?? last;
  }
}

interface KeptRow {
  row: number;
  problems: RosterProblem[];
  /** Sealed; null where it is kept no more. */
  content: Buffer | null;
}

/**
 * A row for whoever looks at it. What is kept and opens no more (damaged, or its key replaced) is a problem of the row, said with
 * it, where it has not been refused for that already; the other rows are shown all the same.
 */
export function openKept(
  fields: FieldCipher,
  importNo: string,
  { row, problems, content }: KeptRow,
): { cells: RosterCells; problems: RosterProblem[] } {
  if (content === null) return { cells: {}, problems };
  try {
    return { cells: opened(fields, importNo, row, content), problems };
  } catch {
    const isSaid = problems.some(({ code }) => code === 'ROW_FAILS');
    return { cells: {}, problems: isSaid ? problems : [...problems, { column: '身份证号', code: 'ROW_UNREADABLE' }] };
  }
}

const opened = (fields: FieldCipher, importNo: string, row: number, content: Buffer): RosterCells =>
  JSON.parse(fields.open(content, placeOf(importNo, row))) as RosterCells;

/** Why the taking in pauses: a code, never somebody's words. */
export async function noteImportFailure(tx: Tx, importNo: string, code: string): Promise<void> {
  await tx.query('update roster_import set failure = $2 where import_no = $1', [importNo, code]);
}
