/** Rule G1. Opening the monthly reports: the row, the town head's task and the workflow beside it. */
import { v7 as uuid } from 'uuid';
import type { Tx } from '../database/database.js';
import { OfficeEntity } from '../database/entities/office.entity.js';
import { appendAudit, CALENDAR } from '../database/stores/audit.store.js';
import { appendOutbox } from '../database/stores/outbox.store.js';
import { insertReport, type ReportRef } from '../database/stores/report.store.js';
import { insertReportTask } from '../database/stores/report-task.store.js';
import { conflict } from '../domain/errors.js';
import { TASK_KINDS } from '../domain/inbox/task-kinds.js';
import type { ReportEvent } from '../domain/reporting/report-course.js';
import { reportDays, reportOpensOn } from '../domain/reporting/report-period.js';
import type { PlainDate } from '../domain/time/plain-date.js';
import type { PlainMonth } from '../domain/time/plain-month.js';
import type { Casework } from './casework.js';

/**
 * Rule G1. Opens the period's report of every town, once: repeating opens what is missing and nothing else. Each opened report
 * starts its own workflow. Answers the towns opened now. Errors: REPORT_NOT_OPEN before day 1 of M + 1.
 */
export async function openMonthlyReports(casework: Casework, period: PlainMonth): Promise<string[]> {
  const towns = await casework.database.reader.find(OfficeEntity, { where: { kind: 'town' }, order: { code: 'asc' } });
  const opened: string[] = [];
  for (const { code } of towns) {
    const isNew = await casework.database.inTransaction((tx) => openReportInTx(casework, tx, { town: code, period }));
    if (isNew) opened.push(code);
  }
  return opened;
}

/** Rule G1. Opens one town's report unless it is open; says whether it was opened now. Errors: REPORT_NOT_OPEN. */
export async function openReportInTx(casework: Casework, tx: Tx, ref: ReportRef): Promise<boolean> {
  const today = await casework.clock.today(tx);
  const opensOn = reportOpensOn(ref.period);
  if (today < opensOn) throw conflict('REPORT_NOT_OPEN', { opensOn });
  const { dueOn, calendarAssumed } = reportDays(ref.period);
  if (!(await insertReport(tx, ref, today, dueOn))) return false;
  const desk = TASK_KINDS.monthlyReportSubmission.desk;
  await insertReportTask(tx, { ...ref, desk, openedOn: today, dueOn, calendarAssumed });
  await appendAudit(tx, {
    businessDay: today,
    actor: CALENDAR,
    act: 'reportOpened',
    subjectKind: 'monthlyReport',
    subjectId: subjectOf(ref),
    town: ref.town,
    after: { dueOn },
  });
  await tellReport(tx, ref, { name: 'reportOpened' }, 1, today, true);
  return true;
}

/** The report as the outbox and the audit name it. */
export const subjectOf = ({ town, period }: ReportRef): string => `${town}/${period}`;

type WithoutEnvelope<Event> = Event extends unknown ? Omit<Event, 'eventId' | 'factNo' | 'today'> : never;

/** Puts a fact about a report into the outbox, in the transaction that makes it true. */
export async function tellReport(
  tx: Tx,
  ref: ReportRef,
  fact: WithoutEnvelope<ReportEvent>,
  factNo: number,
  today: PlainDate,
  mayStart = false,
): Promise<void> {
  const event = { eventId: uuid(), factNo, today, ...fact };
  await appendOutbox(tx, [
    { eventId: event.eventId, subjectKind: 'monthlyReport', subjectId: subjectOf(ref), event, mayStart },
  ]);
}
