import { Readable } from 'node:stream';
import exceljs from 'exceljs';
import { DomainError, refused } from '../domain/errors.js';
import type { TableCell } from '../domain/recipient/table-cells.js';
import { type TableRow, textCell } from './table-row.js';
import { WorkbookArchive } from './workbook-archive.js';
import { plainPart, plainSheet, plainStrings, plainStyles } from './workbook-dialects.js';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONSHIPS = 'xl/_rels/workbook.xml.rels';
const STRINGS = 'xl/sharedStrings.xml';
const STYLES = 'xl/styles.xml';

/** The steps of exceljs' streaming reader; its types do not name them. */
interface ReadingSteps {
  workbookRels?: { Id: string; Target: string }[];
  model?: { sheets?: { rId: string; state?: string }[] };
  sharedStrings: unknown[];
  _parseRels(part: Readable): Promise<void>;
  _parseWorkbook(part: Readable): Promise<void>;
  _parseStyles(part: Readable): Promise<void>;
  _parseSharedStrings(part: Readable): AsyncGenerator<unknown>;
  _parseWorksheet(text: AsyncIterable<string>, sheetNo: string): Iterable<{ value: AsyncIterable<exceljs.Row> }>;
}

/**
 * The rows of a workbook's first visible sheet, one after the other. exceljs' own loop reads the parts in the order in which
 * they lie in the file, and lays a sheet that comes too early into a temporary file, persons and all; so its steps are taken
 * here in the order that they need. Errors: FILE_UNREADABLE, FILE_INFLATES_TOO_FAR, FILE_TYPE_UNKNOWN.
 */
export async function* workbookRows(content: Buffer): AsyncGenerator<TableRow> {
  const archive = await WorkbookArchive.open(content);
  try {
    const reader = readerOfSteps();
    await reader._parseRels(Readable.from(plainPart(archive.text(RELATIONSHIPS))));
    await reader._parseWorkbook(Readable.from(plainPart(archive.text(WORKBOOK))));
    if (archive.has(STYLES)) await reader._parseStyles(Readable.from(plainStyles(archive.text(STYLES))));
    if (archive.has(STRINGS))
      await drained(reader._parseSharedStrings(Readable.from(plainStrings(archive.text(STRINGS)))));
    const sheet = plainSheet(archive.text(firstSheetOf(reader)));
    for (const { value: rows } of reader._parseWorksheet(sheet, '1')) yield* inOrder(rows);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw refused('FILE_UNREADABLE');
  }
}

function readerOfSteps(): ReadingSteps {
  const options = { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore' } as const;
  const reader = new exceljs.stream.xlsx.WorkbookReader(Readable.from([]), options) as unknown as ReadingSteps;
  reader.sharedStrings = [];
  return reader;
}

/** The part of the first sheet that people see, in the order of their tabs. */
function firstSheetOf({ model, workbookRels }: ReadingSteps): string {
  const sheets = model?.sheets ?? [];
  const first = sheets.find((sheet) => (sheet.state ?? 'visible') === 'visible') ?? sheets[0];
  const target = workbookRels?.find((relationship) => relationship.Id === first?.rId)?.Target;
  if (target === undefined) throw refused('FILE_UNREADABLE');
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

async function drained(events: AsyncGenerator<unknown>): Promise<void> {
  while (!(await events.next()).done);
}

/** Row numbers name the bad rows to people: they must be there, and ascend. */
async function* inOrder(rows: AsyncIterable<exceljs.Row>): AsyncGenerator<TableRow> {
  let last = 0;
  for await (const row of rows) {
    if (!(row.number > last)) throw refused('FILE_UNREADABLE');
    last = row.number;
    const cells: TableRow['cells'] = [];
    row.eachCell((cell, column) => {
      cells[column - 1] = cellOf(cell.value);
    });
    yield { number: row.number, cells };
  }
}

function cellOf(value: exceljs.CellValue): TableCell | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return textCell(value);
  if (typeof value === 'number') return numberCell(value);
  if (typeof value === 'boolean') return { kind: 'text', text: value ? 'TRUE' : 'FALSE' };
  if (value instanceof Date) return dateCell(value);
  if ('richText' in value) return textCell(value.richText.map((run) => run.text ?? '').join(''));
  if ('formula' in value || 'sharedFormula' in value) return { kind: 'formula', text: '' };
  if ('error' in value) return { kind: 'error', text: value.error };
  return textCell(value.text);
}

/** The fifteen digits that a spreadsheet shows; the binary number behind them has more, and they are not what was typed. */
function numberCell(value: number): TableCell {
  if (!Number.isFinite(value)) return { kind: 'error', text: '' };
  return { kind: 'number', text: String(Number(value.toPrecision(15))) };
}

/** exceljs gives the day and time of the cell as if it were one of UTC. */
const dateCell = (value: Date): TableCell =>
  Number.isNaN(value.getTime())
    ? { kind: 'error', text: '' }
    : { kind: 'date', text: value.toISOString().slice(0, 10) };
