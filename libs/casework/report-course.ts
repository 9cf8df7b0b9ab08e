/** What a report's workflow asks about its report: where it stands, its stored deadline, its close (rules G1, G3, G4, G6). */

import { officeName } from '../database/queries/report-mail.query.js';
import { appendAudit, CALENDAR } from '../database/stores/audit.store.js';
import {
  findReport,
  lockReport,
  patchReport,
  type ReportRef,
  rememberReportDeadline,
} from '../database/stores/report.store.js';
import { notVisible } from '../domain/errors.js';
import type { ReportCourse } from '../domain/reporting/report-course.js';
import { periodClosesOn, reportDays } from '../domain/reporting/report-period.js';
import type { PlainDate } from '../domain/time/plain-date.js';
import type { Casework } from './casework.js';
import { openReportInTx, subjectOf } from './open-monthly-report.js';

/** The position of a report whose workflow starts, what its town is called, and whether its own timers bring the days. */
export interface LoadedReport {
  course: ReportCourse;
  townName: string;
  clock: 'real' | 'demo';
}

/** Rule G1. Opens the report if the calendar has not done so yet, and says where it stands. Errors: REPORT_NOT_OPEN. */
export async function loadReport(casework: Casework, ref: ReportRef): Promise<LoadedReport> {
  return casework.database.inTransaction(async (tx) => {
    await openReportInTx(casework, tx, ref);
    const report = await findReport(tx, ref);
    if (!report) throw notVisible();
    const { remindsOn } = reportDays(ref.period);
    // All versions count as not mailed yet: the ledger knows which have been, so that a workflow lost and begun anew misses none.
    const course: ReportCourse = {
      town: report.town,
      period: report.period,
      remindsOn,
      dueOn: report.dueOn,
      factNo: report.factNo,
      version: report.version,
      mailedVersion: 0,
      firstSubmittedOn: report.submittedOn,
      passed: [],
      isClosed: report.closedOn !== null,
    };
    return { course, townName: await officeName(tx, report.town), clock: casework.clock.mode };
  });
}

/** Stores the day on which the report wants to hear something; kept from a workflow that has not heard the latest fact. */
export async function rememberDeadline(
  casework: Casework,
  ref: ReportRef,
  next: PlainDate | null,
  factNo: number,
): Promise<void> {
  await rememberReportDeadline(casework.database.reader, ref, next, factNo);
}

/**
 * Rules G3, G6. Closes the period once no version may follow any more; repeating changes nothing. Answers the latest version:
 * one submitted in the last second is still to be mailed.
 */
export async function closeReport(casework: Casework, ref: ReportRef): Promise<{ isClosed: boolean; version: number }> {
  return casework.database.inTransaction(async (tx) => {
    const today = await casework.clock.today(tx);
    const report = await lockReport(tx, ref);
    if (!report) throw notVisible();
    const { submittedOn, version, closedOn } = report;
    if (closedOn !== null) return { isClosed: true, version };
    if (submittedOn === null || today <= periodClosesOn(ref.period, submittedOn)) return { isClosed: false, version };
    await patchReport(tx, report, { closedOn: today, nextDeadline: null });
    await appendAudit(tx, {
      businessDay: today,
      actor: CALENDAR,
      act: 'reportClosed',
      subjectKind: 'monthlyReport',
      subjectId: subjectOf(ref),
      town: ref.town,
      after: { version },
    });
    return { isClosed: true, version };
  });
}
