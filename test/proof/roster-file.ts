/** The roster as a file: read row by row for the reference, and cut down to some rows for a smaller proof. */
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import type { Places, RosterRow } from './reference/roster.js';
import type { Cell } from './reference/roster-cells.js';

export async function readRoster(bytes: Uint8Array): Promise<RosterRow[]> {
  const sheet = await sheetOf(bytes);
  const heads = (sheet.getRow(1).values as Cell[]).slice(1).map(String);
  const rows: RosterRow[] = [];
  sheet.eachRow((line, row) => {
    if (row === 1) return;
    const values = (line.values as Cell[]).slice(1);
    rows.push({ row, cells: Object.fromEntries(heads.map((head, place) => [head, values[place] ?? null])) });
  });
  return rows;
}

/** The head and these rows, cell by cell as they stand. */
export async function cutRoster(bytes: Uint8Array, rows: readonly number[]): Promise<Uint8Array> {
  const whole = await sheetOf(bytes);
  const workbook = new ExcelJS.Workbook();
  const part = workbook.addWorksheet(whole.name);
  for (const row of [1, ...rows]) {
    const line = part.addRow([]);
    whole.getRow(row).eachCell((cell, place) => {
      line.getCell(place).value = cell.value;
      line.getCell(place).numFmt = cell.numFmt;
    });
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function sheetOf(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('The roster has no sheet.');
  return sheet;
}

interface OfficesFile {
  towns: { code: string; name: string; villages: { code: string; name: string }[] }[];
}

const data = (name: string): Buffer => readFileSync(new URL(`../../apps/dev/data/${name}`, import.meta.url));

export const sampleRoster = (): Uint8Array => new Uint8Array(data('roster.xlsx'));

export const towns = (): OfficesFile['towns'] => (JSON.parse(data('offices.json').toString()) as OfficesFile).towns;

export const places = (): Places =>
  new Map(
    towns().map(({ code, name, villages }) => [
      name,
      { code, villages: new Map(villages.map((village) => [village.name, village.code])) },
    ]),
  );
