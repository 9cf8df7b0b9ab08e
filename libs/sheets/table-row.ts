import type { TableCell } from '../domain/recipient/table-cells.js';

/** A row of an uploaded table, its cells by position; an empty cell is undefined. */
export interface TableRow {
  /** Sheet row, or record of a csv; the header row is 1. */
  number: number;
  cells: (TableCell | undefined)[];
}

/** A text cell, or nothing where there is nothing to see. */
export const textCell = (text: string): TableCell | undefined =>
  text.trim() === '' ? undefined : { kind: 'text', text };
