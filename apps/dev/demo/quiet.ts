import { setTimeout as pause } from 'node:timers/promises';
import type { Casework } from '../../../libs/casework/casework.js';
import { engineOwes, type Owed } from '../../../libs/database/queries/engine-owes.query.js';
import type { PlainDate } from '../../../libs/domain/time/plain-date.js';

const LOOK_EVERY_MS = 25;
/** Nothing has moved for this long: somebody must look (a worker that is not there, a mail server that is away). */
const STUCK_AFTER_MS = 120_000;

/** How far a day has been told: `openings` the reports alone, `night` the recipients too, `day` whatever the day brings. */
export type Hour = 'openings' | 'night' | 'day';

/** What has not been told of its day yet is not owed either. */
const OWED_AT: Record<Hour, readonly (keyof Owed)[]> = {
  openings: ['facts', 'mails'],
  night: ['facts', 'mails', 'recipients'],
  day: ['facts', 'mails', 'recipients', 'reports'],
};

/** The engine has not kept up; `owed` says with what. */
export class ClockStuck extends Error {
  constructor(readonly owed: Partial<Owed> | Record<string, number>) {
    super(`The engine still owes ${JSON.stringify(owed)}.`);
  }
}

/** Waits until something holds that the engine brings about by itself. Throws ClockStuck, naming it, if it does not come. */
export async function holds(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (const since = Date.now(); !(await isSo()); await pause(LOOK_EVERY_MS)) {
    if (Date.now() - since > STUCK_AFTER_MS) throw new ClockStuck({ [what]: 1 });
  }
}

/** Waits until the engine owes nothing of what this day has brought so far. Throws ClockStuck if nothing moves any more. */
export async function quiet(
  { database }: Casework,
  today: PlainDate,
  hour: Hour = 'day',
  stuckAfterMs = STUCK_AFTER_MS,
): Promise<void> {
  let last = '';
  for (let since = Date.now(); ; ) {
    const owes = await engineOwes(database.reader, today);
    const owed = Object.fromEntries(OWED_AT[hour].map((part) => [part, owes[part]]));
    if (Object.values(owed).every((count) => count === 0)) return;
    const seen = JSON.stringify(owed);
    if (seen !== last) [last, since] = [seen, Date.now()];
    else if (Date.now() - since > stuckAfterMs) throw new ClockStuck(owed);
    await pause(LOOK_EVERY_MS);
  }
}
