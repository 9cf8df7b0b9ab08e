/** What a day brings, put into the outbox like every other fact: the same code hears it as under the real clock. */
import { v7 as uuid } from 'uuid';
import type { Casework } from '../../../libs/casework/casework.js';
import { recipientsDue } from '../../../libs/database/queries/engine-owes.query.js';
import { isReconciled } from '../../../libs/database/queries/reconciliation.query.js';
import { townReports } from '../../../libs/database/queries/reports.query.js';
import { appendOutbox } from '../../../libs/database/stores/outbox.store.js';
import { claimDueReports } from '../../../libs/database/stores/report.store.js';
import type { TimeOfDay } from '../../../libs/domain/reporting/report-course.js';
import { addDays, type PlainDate } from '../../../libs/domain/time/plain-date.js';
import type { PlainMonth } from '../../../libs/domain/time/plain-month.js';

/** Tells everybody whose stored deadline has come and who has heard nothing of this day that it is there; says how many. */
export async function tellRecipients({ database }: Casework, today: PlainDate): Promise<number> {
  return database.inTransaction(async (tx) => {
    const due = await recipientsDue(tx, today);
    await appendOutbox(
      tx,
      due.map((recipientNo) => {
        const eventId = uuid();
        const event = { name: 'dayReached', eventId, factNo: 0, today };
        return { eventId, subjectKind: 'recipient', subjectId: recipientNo, event, mayStart: false };
      }),
    );
    return due.length;
  });
}

/** Tells the reports whose moment lies on this morning or evening; until they have turned, they are owed a turn today. */
export async function tellReports({ database }: Casework, today: PlainDate, at: TimeOfDay): Promise<number> {
  return database.inTransaction(async (tx) => {
    const until = at === 'evening' ? addDays(today, 1) : today;
    const due = await claimDueReports(tx, until, today);
    await appendOutbox(
      tx,
      due.map(({ town, period }) => {
        const eventId = uuid();
        const event = { name: 'dayReached', eventId, factNo: 0, today, at };
        return { eventId, subjectKind: 'monthlyReport', subjectId: `${town}/${period}`, event, mayStart: false };
      }),
    );
    return due.length;
  });
}

/** Asks for the reports of a month to be opened, as the Schedule does on day 1. */
export async function askForOpening({ database }: Casework, period: PlainMonth): Promise<void> {
  const entry = {
    eventId: uuid(),
    subjectKind: 'opening',
    subjectId: period,
    event: { period },
    mayStart: true,
  } as const;
  await database.inTransaction((tx) => appendOutbox(tx, [entry]));
}

/** How many towns have no report for the period yet. */
export async function reportsNotOpened({ database }: Casework, period: PlainMonth): Promise<number> {
  return (await townReports(database.reader, period, null)).filter(({ isOpened }) => !isOpened).length;
}

/** Asks for the nightly check of a day, as its Schedule does; says whether it is over already. */
export async function askForReconciliation({ database }: Casework, today: PlainDate): Promise<boolean> {
  if (await isReconciled(database.reader, today)) return true;
  const entry = {
    eventId: uuid(),
    subjectKind: 'reconciliation',
    subjectId: today,
    event: {},
    mayStart: true,
  } as const;
  await database.inTransaction((tx) => appendOutbox(tx, [entry]));
  return false;
}
