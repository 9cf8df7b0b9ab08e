import { RecipientEntity } from '../database/entities/recipient.entity.js';
import { notVisible } from '../domain/errors.js';
import type { Standing } from '../domain/recipient/lifecycle/lifecycle-state.js';
import type { Casework } from './casework.js';
import { type RecalledCourse, recallCourse } from './recall-course.js';

/** What a workflow that starts must know: facts only, and whether its own timers bring the days (demo: the clock does). */
export interface LoadedStanding {
  standing: Standing;
  clock: 'real' | 'demo';
  /** Where the workflow stood that has been lost; absent where it begins for the first time. */
  recalled?: RecalledCourse;
}

/** Loads the standing of a recipient by number. Errors: NOT_FOUND. */
export async function loadStanding(casework: Casework, recipientNo: string): Promise<LoadedStanding> {
  const recipient = await casework.database.reader.findOneBy(RecipientEntity, { recipientNo });
  if (!recipient) throw notVisible();
  const { town, village, centre, payer, factNo, validUntil, status, stage } = recipient;
  const today = await casework.clock.today();
  const recalled = await recallCourse(casework, recipientNo);
  return {
    standing: { recipientNo, town, village, centre, payer, factNo, today, validUntil, status, stage },
    clock: casework.clock.mode,
    ...(recalled ? { recalled } : {}),
  };
}
