/** Rule I1. What a list of bad rows shows of a cell: enough to find it in the file, never a whole number or address. */
import { maskAddress, maskNationalId, maskPhone } from './masking.js';
import type { RosterCells, RosterColumn } from './roster-row.js';

/** A number in whatever cell it was put by mistake. */
const LONG_NUMBER = /\d{11,}[\dXx]?/g;
const LONGEST = 60;

const MASKS: Partial<Record<RosterColumn, (text: string) => string>> = {
  身份证号: maskNationalId,
  联系电话: maskPhone,
  居住地址: maskAddress,
};

/** The cell as it stands in the file, masked and cut; empty where there is none. */
export function shownCell(column: RosterColumn, cells: RosterCells): string {
  const text = (cells[column]?.text ?? '').normalize('NFKC').trim();
  const masked = (MASKS[column]?.(text) ?? text).replace(LONG_NUMBER, maskNationalId);
  return masked.length > LONGEST ? `${masked.slice(0, LONGEST)}…` : masked;
}
