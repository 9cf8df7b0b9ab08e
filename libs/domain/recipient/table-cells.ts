/** Rules A2, Z1, Z5 (api.md «Files»). The ways in which people write dates, months and sums into a table. */
import { type Fen, fenFromYuan } from '../payment/fen.js';
import { isPlainDate, type PlainDate } from '../time/plain-date.js';
import { isPlainMonth, monthOf, type PlainMonth } from '../time/plain-month.js';

/** A cell as the file holds it. A number's text is its decimal notation, a date's is `YYYY-MM-DD`. */
export interface TableCell {
  kind: 'text' | 'number' | 'date' | 'formula' | 'error';
  text: string;
}

/** Words compared as the rules want it: NFKC, without spaces. */
export const normalWords = (text: string): string => text.normalize('NFKC').replace(/[\s\u200B\uFEFF]/g, '');

const TIME_OF_DAY = /[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/;
const DATE_FORMS = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
];
const MONTH_FORMS = [/^(\d{4})[-/.](\d{1,2})$/, /^(\d{4})年(\d{1,2})月$/, /^(\d{4})(\d{2})$/];
const GROUPED = /^\d{1,3}(?:,\d{3})+(?=\.|$)/;

const two = (digits: string | undefined): string => (digits ?? '').padStart(2, '0');

/** The civil date in a cell, a time of day behind it left out; null where there is no such day. */
export function dateIn(cell: TableCell): PlainDate | null {
  if (cell.kind === 'number') return null;
  const text = normalWords(cell.text.normalize('NFKC').trim().replace(TIME_OF_DAY, ''));
  for (const form of DATE_FORMS) {
    const match = form.exec(text);
    if (!match) continue;
    const date = `${match[1]}-${two(match[2])}-${two(match[3])}`;
    return isPlainDate(date) && date >= '1900-01-01' ? date : null;
  }
  return null;
}

/** The month in a cell; a full date stands for its month. Null where there is none. */
export function monthIn(cell: TableCell): PlainMonth | null {
  const text = normalWords(cell.text);
  // A spreadsheet writes 2013.10 as the number 2013.1: only a whole number (201310) says which month it means.
  const forms = cell.kind === 'number' ? MONTH_FORMS.slice(-1) : MONTH_FORMS;
  for (const form of forms) {
    const match = form.exec(text);
    if (!match) continue;
    const month = `${match[1]}-${two(match[2])}`;
    return isPlainMonth(month) && month >= '1900-01' ? month : null;
  }
  const date = dateIn(cell);
  return date === null ? null : monthOf(date);
}

/** Rule Z5. The sum in a cell, from its decimal text in yuan; null where it has more than two decimals or is none. */
export function fenIn(cell: TableCell): Fen | null {
  if (cell.kind === 'date') return null;
  const text = normalWords(cell.text).replace(/^¥/, '').replace(/元$/, '');
  const plain = text.replace(GROUPED, (grouped) => grouped.replaceAll(',', ''));
  try {
    return fenFromYuan(plain);
  } catch {
    return null;
  }
}
