/** House rule 5. What managers see of the engine's work comes from the facts; the engine itself is asked about single workflows only. */
import type { Page } from '../database/queries/cursor.js';
import { firstDayOnRecord } from '../database/queries/reconciliation.query.js';
import {
  countStuck,
  type ProcessCount,
  type ProcessWish,
  type StuckRow,
  type StuckSince,
  stuckProcesses,
} from '../database/queries/stuck-processes.query.js';
import { firstDayOf, monthOf, shiftMonth } from '../domain/time/plain-month.js';
import type { Casework } from './casework.js';

/** What should have turned and has not, the longest first. */
export async function listStuck(casework: Casework, wish: ProcessWish): Promise<Page<StuckRow>> {
  return stuckProcesses(casework.database.reader, await timeOf(casework), wish);
}

export async function countStuckProcesses(casework: Casework): Promise<ProcessCount[]> {
  return countStuck(casework.database.reader, await timeOf(casework));
}

/** Rule G1. The month before is to be open, if the casework has lived through a day 1 at all. */
async function timeOf({ database, clock }: Casework): Promise<StuckSince> {
  const today = await clock.today();
  const began = await firstDayOnRecord(database.reader);
  const month = monthOf(today);
  const openedPeriod = began !== null && began < firstDayOf(month) ? shiftMonth(month, -1) : null;
  return { today, clock: clock.mode, openedPeriod };
}
