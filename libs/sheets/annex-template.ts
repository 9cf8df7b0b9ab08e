/** Reads the workbook that gives an annex its form: ours, or the one an office has put in its place. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import type { AnnexName } from '../domain/reporting/annex-rows.js';

const BUILT_IN = fileURLToPath(new URL('./templates/', import.meta.url));
const SAMPLE_PREFIX = 'row_';

export interface TemplateCell {
  column: number;
  value: ExcelJS.CellValue;
  style: Partial<ExcelJS.Style>;
  /** Defined name of the cell, by which values find it; `undefined` where the office has written something of its own. */
  name: string | undefined;
}

export interface TemplateRow {
  height: number | undefined;
  cells: TemplateCell[];
  /** Merged ranges that begin in this row: columns from–to, and how many rows they span. */
  merges: { from: number; to: number; rows: number }[];
}

/** A template taken apart: what stands above and below the rows, and the sample row that every row looks like. */
export interface AnnexTemplate {
  sheetName: string;
  widths: (number | undefined)[];
  above: TemplateRow[];
  sample: TemplateRow;
  below: TemplateRow[];
  pageSetup: Partial<ExcelJS.PageSetup>;
  headerFooter: Partial<ExcelJS.HeaderFooter>;
  views: Partial<ExcelJS.WorksheetView>[];
}

/** The template file in use: the office's where its folder has one of that name, else ours. */
export function templateFile(annex: AnnexName, ownFolder: string | undefined): string {
  const own = ownFolder === undefined ? undefined : join(ownFolder, `${annex}.xlsx`);
  return own !== undefined && existsSync(own) ? own : join(BUILT_IN, `${annex}.xlsx`);
}

/** Takes a template apart. Throws an Error that says what is missing, for whoever has put the file there. */
export async function readTemplate(file: string): Promise<AnnexTemplate> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const found = sampleRowOf(workbook);
  if (!found) throw new Error(`The template ${file} names no cell ${SAMPLE_PREFIX}…: the sample row cannot be found.`);
  const { sheet, rowNumber } = found;
  const rows = (from: number, to: number): TemplateRow[] =>
    Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => rowOf(sheet, from + index));
  const { printArea: _area, ...pageSetup } = sheet.pageSetup;
  return {
    sheetName: sheet.name,
    widths: Array.from({ length: sheet.columnCount }, (_, index) => sheet.getColumn(index + 1).width),
    above: rows(1, rowNumber - 1),
    sample: rowOf(sheet, rowNumber),
    below: rows(rowNumber + 1, sheet.rowCount),
    pageSetup,
    headerFooter: sheet.headerFooter,
    views: sheet.views,
  };
}

function sampleRowOf(workbook: ExcelJS.Workbook): { sheet: ExcelJS.Worksheet; rowNumber: number } | undefined {
  for (const sheet of workbook.worksheets) {
    for (let rowNumber = 1; rowNumber <= sheet.rowCount; rowNumber += 1) {
      if (rowOf(sheet, rowNumber).cells.some((cell) => cell.name?.startsWith(SAMPLE_PREFIX)))
        return { sheet, rowNumber };
    }
  }
  return undefined;
}

function rowOf(sheet: ExcelJS.Worksheet, rowNumber: number): TemplateRow {
  const row = sheet.getRow(rowNumber);
  const cells: TemplateCell[] = [];
  for (let column = 1; column <= sheet.columnCount; column += 1) {
    const cell = row.getCell(column);
    const isCovered = cell.isMerged && cell.master !== cell;
    cells.push({
      column,
      value: isCovered ? null : cell.value,
      style: cell.style,
      name: isCovered ? undefined : cell.names[0],
    });
  }
  return { height: row.height, cells, merges: mergesOf(sheet).filter((merge) => merge.row === rowNumber) };
}

const RANGE = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/;
const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function mergesOf(sheet: ExcelJS.Worksheet): { row: number; from: number; to: number; rows: number }[] {
  const ranges = (sheet.model as { merges?: string[] }).merges ?? [];
  return ranges.flatMap((range) => {
    const [, left, top, right, bottom] = RANGE.exec(range) ?? [];
    if (!left || !top || !right || !bottom) return [];
    return [
      { row: Number(top), from: columnNumber(left), to: columnNumber(right), rows: Number(bottom) - Number(top) + 1 },
    ];
  });
}
