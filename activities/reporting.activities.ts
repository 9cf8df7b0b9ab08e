import type { Casework } from '../libs/casework/casework.js';
import { openMonthlyReports } from '../libs/casework/open-monthly-report.js';
import {
  orderTownsMissing,
  planReminders,
  planReportMails,
  tellPayerOfDeath,
} from '../libs/casework/plan-report-mails.js';
import { closeReport, loadReport, rememberDeadline } from '../libs/casework/report-course.js';
import type { ReminderOccasion } from '../libs/domain/reporting/mail-order.js';
import type { PlainDate } from '../libs/domain/time/plain-date.js';
import type { PlainMonth } from '../libs/domain/time/plain-month.js';
import type { ReportingPort, ReportRef } from '../workflows/ports/reporting.port.js';

/** Thin: each method is one use case, idempotent by town, period and version. */
export class ReportingActivities implements ReportingPort {
  constructor(private readonly casework: Casework) {}

  openReports = async (period: PlainMonth) => ({ opened: await openMonthlyReports(this.casework, period) });
  loadReport = (ref: ReportRef) => loadReport(this.casework, ref);
  rememberDeadline = ({ ref, next, factNo }: { ref: ReportRef; next: PlainDate | null; factNo: number }) =>
    rememberDeadline(this.casework, ref, next, factNo);
  closeReport = (ref: ReportRef) => closeReport(this.casework, ref);
  planReportMails = ({ ref, version }: { ref: ReportRef; version: number }) =>
    planReportMails(this.casework, { ...ref, version });
  planReminders = ({ ref, occasion }: { ref: ReportRef; occasion: ReminderOccasion }) =>
    planReminders(this.casework, ref, occasion);
  orderTownsMissing = (period: PlainMonth) => orderTownsMissing(this.casework, period);
  planExternalDeath = (findingId: string) => tellPayerOfDeath(this.casework, { findingId });
}
