/** The platform's next export: the same rows with new amounts, as an office's csv (api.md «Files»). */
import type { Differences } from '../compare/differences.js';
import type { Life } from '../reference/life.js';
import type { RosterRow } from '../reference/roster.js';
import { dateOf, textOf } from '../reference/roster-cells.js';
import type { Desks } from './http-desk.js';
import { takeInRoster } from './take-in.js';

interface Raising {
  desks: Desks;
  rows: readonly RosterRow[];
  recipientNoOf: (life: Life) => string;
  differences: Differences;
}

const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;

export async function raiseAmounts(raising: Raising, raised: { life: Life; fen: number }[]): Promise<void> {
  const { desks, rows, recipientNoOf, differences } = raising;
  const lines = raised.flatMap(({ life, fen }) => {
    const found = rows.find(({ row }) => row === life.pensioner.row);
    return found ? [csvLine(found, fen)] : [];
  });
  const csv = Buffer.from([heads(rows).join(','), ...lines].join('\r\n'));
  const taken = await takeInRoster(desks, csv, 'roster.csv');
  differences.equal('new amounts', 'rows accepted', lines.length, taken.preview.accepted);
  // The csv has its own row numbers, its head being row 1; who is known keeps his number.
  const numbers = raised.map(({ life }) => recipientNoOf(life));
  differences.sameLines('new amounts', 'the same people', numbers, [...taken.recipientNoOfRow.values()]);
}

const heads = (rows: readonly RosterRow[]): string[] => Object.keys(rows[0]?.cells ?? {});

function csvLine({ cells }: RosterRow, fen: number): string {
  const written = { ...cells, '月待遇(元)': yuan(fen) };
  return Object.entries(written)
    .map(([head, cell]) => (head.endsWith('日期') ? (dateOf(cell) ?? '') : textOf(cell)))
    .join(',');
}
