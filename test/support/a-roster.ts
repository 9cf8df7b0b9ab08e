import { createHash } from 'node:crypto';
import type { RosterUpload } from '../../libs/casework/preview-roster.js';
import { checkDigit } from '../../libs/domain/recipient/identity-number.js';
import { ROSTER_COLUMNS, type RosterCells } from '../../libs/domain/recipient/roster-row.js';
import { rosterRows } from '../../libs/sheets/roster-reader.js';
import { rosterCells } from '../domain/builders/a-roster-row.js';

/** The n-th made-up person's number. */
export function numberOf(person: number): string {
  const seventeen = `9906851953${String(1 + (person % 12)).padStart(2, '0')}10${String(person % 1000).padStart(3, '0')}`;
  return seventeen + checkDigit(seventeen);
}

export type Told = Parameters<typeof rosterCells>[0];

/** Cells about a person of 前进村 in 柳桥镇. */
export const told = (person: number, different: Told = {}): RosterCells =>
  rosterCells({ 身份证号: numberOf(person), 区镇: '柳桥镇', ...different });

/** A csv of such rows, as a clerk would upload it. */
export function csvOf(rows: readonly RosterCells[]): Buffer {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const lines = rows.map((cells) => ROSTER_COLUMNS.map((column) => quoted(cells[column]?.text ?? '')).join(','));
  return Buffer.from([ROSTER_COLUMNS.join(','), ...lines].join('\r\n'));
}

export const uploadOf = (content: Buffer, fileName = 'roster.csv'): RosterUpload => ({
  fileName,
  sha256: createHash('sha256').update(content).digest('hex'),
  rows: () => rosterRows(content, fileName),
});
