/** A roster import as api.md describes it, and which step of the wizard it is at. */

export interface RowNote {
  row: number;
  column: string;
  code: string;
  reason: string;
}

export type ImportState = 'previewed' | 'committing' | 'committed' | 'running' | 'failed';

export interface RosterImport {
  importNo: string;
  fileName?: string;
  state?: ImportState;
  rows: number;
  accepted: number;
  rejected: RowNote[];
  duplicates: RowNote[];
  warnings?: RowNote[];
  /** How many of the accepted rows have been taken in, and how many of their workflows run. */
  takenIn?: number;
  running?: number;
  failure?: string | null;
}

export const IMPORT_STEPS = ['file', 'preview', 'commit', 'done'] as const;

/** Step of the wizard, counted from 0. */
export function stepOf(state: ImportState | undefined): number {
  if (state === undefined || state === 'previewed') return 1;
  return state === 'running' ? 3 : 2;
}

/** Whether it moves on by itself, so that it is worth asking again. */
export const isUnderWay = (state: ImportState | undefined): boolean => state === 'committing' || state === 'committed';

/** Progress in percent: half for the rows taken in, half for the workflows that run. */
export function progressOf({ state, accepted, takenIn, running }: RosterImport): number {
  if (state === 'running') return 100;
  if (state === 'previewed' || accepted === 0) return 0;
  const taken = takenIn ?? (state === 'committed' ? accepted : 0);
  return Math.min(99, Math.floor((50 * (taken + (running ?? 0))) / accepted));
}
