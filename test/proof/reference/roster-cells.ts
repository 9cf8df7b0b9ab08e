/** How the cells of a roster are read (api.md «Files»). */
import type { Day, Month } from './civil-dates.js';

export type Cell = string | number | Date | null;

export const textOf = (cell: Cell): string => (cell === null ? '' : String(cell).normalize('NFKC').trim());

/** `2026-10-03`, `2026/10/3`, `2026.10.3`, `2026年10月3日` or a real date; null for a cell that is no date. */
export function dateOf(cell: Cell): Day | null {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(textOf(cell));
  if (!parts) return null;
  const day = `${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}`;
  return !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day) ? day : null;
}

export function benefitMonthOf(cell: Cell): Month | null {
  const parts = /^(\d{4})-(\d{2})$/.exec(textOf(cell));
  return parts && Number(parts[2]) >= 1 && Number(parts[2]) <= 12 ? textOf(cell) : null;
}

/** Rule Z5. From the decimal text, never by multiplication; null where it is no sum or has more than two decimals. */
export function fenOf(cell: Cell): number | null {
  const parts = /^(\d+)(?:\.(\d{1,2}))?$/.exec(textOf(cell));
  return parts ? Number(parts[1] + (parts[2] ?? '').padEnd(2, '0')) : null;
}
