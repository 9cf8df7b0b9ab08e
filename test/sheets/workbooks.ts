import { buffer } from 'node:stream/consumers';
import exceljs from 'exceljs';
import yazl from 'yazl';
import { ROSTER_COLUMNS } from '../../libs/domain/recipient/roster-row.js';

type Value = exceljs.CellValue;

/** A workbook as Excel writes it: shared strings, real numbers and dates. */
export async function workbookOf(
  rows: readonly (readonly Value[])[],
  prepare?: (sheet: exceljs.Worksheet) => void,
): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('人员名单');
  for (const row of rows) sheet.addRow([...row]);
  prepare?.(sheet);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** An archive of parts in the order given. */
export async function archiveOf(parts: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts around sheets written by hand, `sheets` being their `<row>` elements by file name, in the order of the tabs. */
export function partsOf(sheets: Record<string, string>, { prefix = '', styles = '' } = {}): Record<string, string> {
  const p = prefix === '' ? '' : `${prefix}:`;
  const xmlns = prefix === '' ? `xmlns="${MAIN}"` : `xmlns:${prefix}="${MAIN}"`;
  const names = Object.keys(sheets);
  const tabs = names.map((name, at) => `<${p}sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('');
  const relations = names.map(
    (name, at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/${name}.xml"/>`,
  );
  return {
    ...Object.fromEntries(
      names.map((name) => [
        `xl/worksheets/${name}.xml`,
        `${XML}<${p}worksheet ${xmlns}><${p}sheetData>${sheets[name]}</${p}sheetData></${p}worksheet>`,
      ]),
    ),
    'xl/workbook.xml': `${XML}<${p}workbook ${xmlns} xmlns:r="${RELATIONS}"><${p}sheets>${tabs}</${p}sheets></${p}workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    ...(styles === '' ? {} : { 'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
  };
}

const letter = (column: number): string => String.fromCharCode(65 + column);

/** A `<row>` of cells, each the inside and attributes of a `<c>`; a plain word becomes an inline text. */
export function rowXml(number: number, cells: readonly string[], prefix = ''): string {
  const p = prefix === '' ? '' : `${prefix}:`;
  const inside = cells.map((cell, column) => {
    const reference = `r="${letter(column)}${number}"`;
    if (cell.startsWith('<c ')) return cell.replace('<c ', `<${p}c ${reference} `);
    return `<${p}c ${reference} t="inlineStr"><${p}is><${p}t>${cell}</${p}t></${p}is></${p}c>`;
  });
  return `<${p}row r="${number}">${inside.join('')}</${p}row>`;
}

export const headerXml = (prefix = ''): string => rowXml(1, ROSTER_COLUMNS, prefix);
