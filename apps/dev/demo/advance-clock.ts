import type { Casework } from '../../../libs/casework/casework.js';
import type { DemoClock } from '../../../libs/database/business-clock.js';
import { engineBrought, nextStoredDeadlines } from '../../../libs/database/queries/engine-owes.query.js';
import { isReconciled } from '../../../libs/database/queries/reconciliation.query.js';
import { addDays, daysBetween, earlierOf, laterOf, type PlainDate } from '../../../libs/domain/time/plain-date.js';
import { firstDayOf, monthOf, shiftMonth } from '../../../libs/domain/time/plain-month.js';
import { askForOpening, askForReconciliation, reportsNotOpened, tellRecipients, tellReports } from './day-events.js';
import { holds, quiet } from './quiet.js';

/** What the days that were passed have brought. */
export interface Advanced {
  today: PlainDate;
  daysPassed: number;
  tasksOpened: number;
  mailsSent: number;
}

/**
 * Moves the business day forward, day by day, in the order of the law: evening of the day that is left; openings (02:00);
 * steps and effective months; reminders (08:00). Returns when the engine owes nothing. Days on which nothing is stored
 * for anybody are passed over in one stride: they bring nothing. `stop` ends it early, but never in the middle of a day.
 */
export async function advanceClock(
  casework: Casework,
  clock: Pick<DemoClock, 'today' | 'moveTo'>,
  target: PlainDate,
  stop?: AbortSignal,
): Promise<Advanced> {
  const begun = await engineBrought(casework.database.reader);
  let today = await clock.today();
  const from = today;
  // What a clock that broke off in the middle of this day had not told yet.
  await tellRecipients(casework, today);
  await tellReports(casework, today, 'morning');
  await quiet(casework, today);
  while (today < target && !stop?.aborted) {
    if ((await tellReports(casework, today, 'evening')) > 0) await quiet(casework, today);
    today = await nextDayThatBrings(casework, today, target);
    await beginDay(casework, clock, today);
    await passDay(casework, today);
  }
  const done = await engineBrought(casework.database.reader);
  return {
    today,
    daysPassed: daysBetween(from, today),
    tasksOpened: done.tasks - begun.tasks,
    mailsSent: done.mails - begun.mails,
  };
}

const isFirstOfMonth = (day: PlainDate): boolean => day === firstDayOf(monthOf(day));

/** The day, and on a day 1 the opening of the reports, come together or not at all. */
async function beginDay(casework: Casework, clock: Pick<DemoClock, 'moveTo'>, today: PlainDate): Promise<void> {
  await casework.database.inTransaction(async () => {
    await clock.moveTo(today);
    if (isFirstOfMonth(today)) await askForOpening(casework, shiftMonth(monthOf(today), -1));
  });
}

async function passDay(casework: Casework, today: PlainDate): Promise<void> {
  if (isFirstOfMonth(today)) await openReports(casework, today);
  await reconcile(casework, today);
  if ((await tellRecipients(casework, today)) > 0) await quiet(casework, today, 'night');
  if ((await tellReports(casework, today, 'morning')) > 0) await quiet(casework, today);
}

async function openReports(casework: Casework, today: PlainDate): Promise<void> {
  const period = shiftMonth(monthOf(today), -1);
  await holds('openings', async () => (await reportsNotOpened(casework, period)) === 0);
  await quiet(casework, today, 'openings');
}

/** The nightly check (03:30), which tells what it has to tell through the outbox. */
async function reconcile(casework: Casework, today: PlainDate): Promise<void> {
  if (await askForReconciliation(casework, today)) return;
  const { reader } = casework.database;
  await holds('reconciliation', async () => await isReconciled(reader, today));
  await quiet(casework, today, 'openings');
}

/** The next day on which something is stored, the next day 1, or the target: whichever comes first. */
async function nextDayThatBrings({ database }: Casework, today: PlainDate, target: PlainDate): Promise<PlainDate> {
  const nextFirst = firstDayOf(shiftMonth(monthOf(today), 1));
  const { ofRecipients, ofReports } = await nextStoredDeadlines(database.reader, today);
  // A report's evening is stored as the day after: it is told when the clock leaves that day, so the clock must stop on it.
  const evening = ofReports === null ? null : laterOf(addDays(ofReports, -1), addDays(today, 1));
  return [ofRecipients, evening, nextFirst].reduce<PlainDate>(
    (next, day) => (day === null ? next : earlierOf(next, day)),
    target,
  );
}
