import { refused } from '../domain/errors.js';
import { ROSTER_COLUMNS, type RosterCells, type RosterColumn } from '../domain/recipient/roster-row.js';
import { normalWords } from '../domain/recipient/table-cells.js';
import { csvRecords } from './csv-reader.js';
import type { TableRow } from './table-row.js';
import { uploadKind } from './upload-kind.js';
import { workbookRows } from './workbook-reader.js';

export const MOST_ROSTER_ROWS = 200_000;

export interface RosterTableRow {
  /** Sheet row, or record of a csv; the header row is 1. */
  row: number;
  cells: RosterCells;
}

/**
 * The data rows of a roster file, whatever its format, the order of its columns and the columns beside them; empty rows are
 * left out and keep their number. Errors: those of its readers, COLUMNS_MISSING, COLUMNS_REPEATED, FILE_HAS_NO_ROWS,
 * FILE_TOO_MANY_ROWS.
 */
export async function* rosterRows(content: Buffer, fileName: string): AsyncGenerator<RosterTableRow> {
  const rows = uploadKind(content, fileName) === 'xlsx' ? workbookRows(content) : csvRecords(content);
  let positions: Map<RosterColumn, number> | undefined;
  let count = 0;
  for await (const row of rows) {
    if (!positions) {
      positions = positionsOf(row);
      continue;
    }
    const cells = cellsOf(row, positions);
    if (Object.keys(cells).length === 0) continue;
    count += 1;
    if (count > MOST_ROSTER_ROWS) throw refused('FILE_TOO_MANY_ROWS', { most: MOST_ROSTER_ROWS });
    yield { row: row.number, cells };
  }
  if (count === 0) throw refused(positions ? 'FILE_HAS_NO_ROWS' : 'FILE_EMPTY');
}

/** Where each column of the roster stands; the header row is the first. */
function positionsOf(header: TableRow): Map<RosterColumn, number> {
  const positions = new Map<RosterColumn, number>();
  const repeated: RosterColumn[] = [];
  header.cells.forEach((cell, position) => {
    const words = normalWords(cell?.text ?? '');
    const column = ROSTER_COLUMNS.find((name) => normalWords(name) === words);
    if (column === undefined) return;
    if (positions.has(column)) repeated.push(column);
    positions.set(column, position);
  });
  const missing = header.number === 1 ? ROSTER_COLUMNS.filter((column) => !positions.has(column)) : [...ROSTER_COLUMNS];
  if (missing.length > 0) throw refused('COLUMNS_MISSING', { columns: missing.join('、') });
  if (repeated.length > 0) throw refused('COLUMNS_REPEATED', { columns: repeated.join('、') });
  return positions;
}

function cellsOf(row: TableRow, positions: Map<RosterColumn, number>): RosterCells {
  const cells: RosterCells = {};
  for (const [column, position] of positions) {
    const cell = row.cells[position];
    if (cell) cells[column] = cell;
  }
  return cells;
}
