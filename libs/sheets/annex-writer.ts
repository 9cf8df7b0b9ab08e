/** Rule G2. Writes an annex into its template, row by row, with equal bytes for equal content (N8). */
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import type { AnnexTable, AnnexValue } from '../domain/reporting/annex-table.js';
import {
  type AnnexTemplate,
  readTemplate,
  type TemplateCell,
  type TemplateRow,
  templateFile,
} from './annex-template.js';
import { withFixedZipTimes } from './fixed-zip-times.js';
import { safeText } from './safe-text.js';

/** No clock: the same report is the same file, whenever it is written. */
const NO_TIME = new Date(Date.UTC(2000, 0, 1));
const TEXT_FORMAT = '@';
/** Digits that a spreadsheet must never take for a number. */
const ALWAYS_TEXT: ReadonlySet<string> = new Set(['row_nationalId', 'row_phone', 'row_heirPhone', 'row_recipientNo']);

/** The workbook of an annex. `ownTemplates` is the office's folder of templates, if it has one. */
export async function annexWorkbook(table: AnnexTable, ownTemplates: string | undefined): Promise<Buffer> {
  const template = await readTemplate(templateFile(table.annex, ownTemplates));
  const stream = new PassThrough();
  const [bytes] = await Promise.all([buffer(stream), writeInto(stream, template, table)]);
  return withFixedZipTimes(bytes);
}

async function writeInto(stream: PassThrough, template: AnnexTemplate, table: AnnexTable): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  workbook.creator = '';
  workbook.lastModifiedBy = '';
  workbook.created = NO_TIME;
  workbook.modified = NO_TIME;
  const sheet = workbook.addWorksheet(template.sheetName, {
    pageSetup: template.pageSetup,
    headerFooter: template.headerFooter,
    views: template.views,
  });
  sheet.columns = template.widths.map((width) => (width === undefined ? {} : { width }));
  const writer = new RowWriter(sheet);
  const named = namedValues(table);
  writer.fixed(template.above, named);
  if (table.rows.length === 0) writer.nil(template.sample, table.nil);
  for (const row of table.rows) writer.data(template.sample, row);
  writer.fixed(template.below, named);
  sheet.commit();
  await workbook.commit();
}

function namedValues({ head, foot }: AnnexTable): Map<string, string> {
  const named = (prefix: string, values: Readonly<Record<string, string>>): [string, string][] =>
    Object.entries(values).map(([name, value]) => [`${prefix}${name}`, value]);
  return new Map([...named('head_', head), ...named('foot_', foot)]);
}

/** Writes the rows of one sheet downwards; a row once committed is out of memory. */
class RowWriter {
  private next = 1;

  constructor(private readonly sheet: ExcelJS.Worksheet) {}

  /** Rows above and below: the office's words, with the values filled into the named cells. */
  fixed(rows: readonly TemplateRow[], named: ReadonlyMap<string, string>): void {
    const first = this.next;
    for (const row of rows) this.put(row, (cell) => filled(cell, named));
    rows.forEach((row, index) => {
      for (const { from, to, rows: span } of row.merges) {
        this.sheet.mergeCells(first + index, from, first + index + span - 1, to);
      }
    });
    // Merging touches the rows once more, so the whole block is committed at its end.
    if (this.next > first) this.sheet.getRow(this.next - 1).commit();
  }

  data(sample: TemplateRow, values: Readonly<Record<string, AnnexValue>>): void {
    const row = this.put(sample, ({ name, value }) => {
      if (name === undefined) return value;
      const given = values[name.slice('row_'.length)];
      return typeof given === 'string' ? safeText(given) : (given ?? null);
    });
    row.commit();
  }

  /** «本月无»: one row over the whole width. */
  nil(sample: TemplateRow, words: string): void {
    const row = this.put(sample, (cell) => (cell.column === 1 ? words : null));
    const first = row.getCell(1);
    first.alignment = { ...first.alignment, horizontal: 'center' };
    if (sample.cells.length > 1) this.sheet.mergeCells(row.number, 1, row.number, sample.cells.length);
    row.commit();
  }

  private put(template: TemplateRow, valueIn: (cell: TemplateCell) => ExcelJS.CellValue): ExcelJS.Row {
    const row = this.sheet.getRow(this.next);
    this.next += 1;
    if (template.height !== undefined) row.height = template.height;
    for (const cell of template.cells) {
      const target = row.getCell(cell.column);
      target.value = valueIn(cell);
      target.style = styleOf(cell);
    }
    return row;
  }
}

const filled = ({ name, value }: TemplateCell, named: ReadonlyMap<string, string>): ExcelJS.CellValue => {
  const given = name === undefined ? undefined : named.get(name);
  if (given === undefined) return value;
  return typeof value === 'string' && value.includes('{value}')
    ? value.replace('{value}', () => given)
    : safeText(given);
};

const styles = new WeakMap<TemplateCell, Partial<ExcelJS.Style>>();

/** One style object for all rows of a column: it is written to the file once. */
function styleOf(cell: TemplateCell): Partial<ExcelJS.Style> {
  const known = styles.get(cell);
  if (known) return known;
  const style =
    cell.name !== undefined && ALWAYS_TEXT.has(cell.name) ? { ...cell.style, numFmt: TEXT_FORMAT } : cell.style;
  styles.set(cell, style);
  return style;
}
