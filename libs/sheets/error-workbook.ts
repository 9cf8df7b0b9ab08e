import { PassThrough, type Readable } from 'node:stream';
import exceljs from 'exceljs';
import { ROSTER_COLUMNS, type RosterCells } from '../domain/recipient/roster-row.js';

export interface ErrorRow {
  row: number;
  cells: RosterCells;
  /** What is wrong with it, in words. */
  reasons: string;
}

export interface ErrorWorkbookHeads {
  row: string;
  reason: string;
}

const AS_TEXT = { numFmt: '@' } as const;
const HEAD = { font: { bold: true }, numFmt: '@' } as const;
const REASON = { font: { color: { argb: 'FFC00000' } }, alignment: { wrapText: true }, numFmt: '@' } as const;

/**
 * The refused rows as they were uploaded, beside what is wrong with them: corrected there, the same file can be uploaded
 * again. Written as it is read; every cell is a text in a text format, also when somebody edits it, so that no number loses a
 * digit and nothing is run as a formula. Nothing is put before the text: it comes back with the next upload.
 */
export function errorWorkbook(rows: AsyncIterable<ErrorRow>, heads: ErrorWorkbookHeads): Readable {
  const stream = new PassThrough();
  writeInto(stream, rows, heads).catch((error: unknown) => stream.destroy(error as Error));
  return stream;
}

async function writeInto(stream: PassThrough, rows: AsyncIterable<ErrorRow>, heads: ErrorWorkbookHeads): Promise<void> {
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  const sheet = workbook.addWorksheet('名单', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = [
    { width: 8, style: AS_TEXT },
    ...ROSTER_COLUMNS.map(() => ({ width: 18, style: AS_TEXT })),
    { width: 60, style: REASON },
  ];
  const head = sheet.addRow([heads.row, ...ROSTER_COLUMNS, heads.reason]);
  head.eachCell((cell) => {
    cell.style = HEAD;
  });
  head.commit();
  for await (const { row, cells, reasons } of rows) {
    const texts = ROSTER_COLUMNS.map((column) => cells[column]?.text ?? '');
    sheet.addRow([String(row), ...texts, reasons]).commit();
  }
  sheet.commit();
  await workbook.commit();
}
