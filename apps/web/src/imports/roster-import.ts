/** Which step of the wizard an import is at, and how far it has come. */
import type { RosterImportHead } from '../../../../libs/contracts/imports.js';

export const IMPORT_STEPS = ['file', 'preview', 'commit', 'done'] as const;

type State = RosterImportHead['state'];

/** Step of the wizard, counted from 0. */
export function stepOf(state: State | undefined): number {
  if (state === undefined || state === 'previewed' || state === 'discarded') return 1;
  return state === 'running' ? 3 : 2;
}

/** Whether it moves on by itself, so that it is worth asking again. */
export const isUnderWay = (state: State | undefined): boolean => state === 'committing' || state === 'committed';

/** Progress in percent: half for the rows taken in, half for the workflows that run. */
export function progressOf({
  state,
  accepted,
  takenIn,
  running,
}: Pick<RosterImportHead, 'state' | 'accepted' | 'takenIn' | 'running'>): number {
  if (state === 'running') return 100;
  if (accepted === 0) return 0;
  return Math.min(99, Math.floor((50 * (takenIn + running)) / accepted));
}
