import type { ReminderOccasion } from '../../libs/domain/reporting/mail-order.js';
import type { ReportCourse } from '../../libs/domain/reporting/report-course.js';
import type { PlainDate } from '../../libs/domain/time/plain-date.js';
import type { PlainMonth } from '../../libs/domain/time/plain-month.js';
import { STEP_SUMMARIES } from '../../libs/words/engine-steps.js';
import { USE_CASE } from '../shared/activity-options.js';
import { summedActivities } from '../shared/summed-activities.js';

/** One town, one month: all that a report's workflow is told of it. */
export interface ReportRef {
  town: string;
  period: PlainMonth;
}

/** What the workflows of the monthly report ask of the casework. The names are the activity types on the wire. */
export interface ReportingPort {
  /** Rule G1. Opens the period's report of every town that has none. */
  openReports(period: PlainMonth): Promise<{ opened: string[] }>;
  /**
   * Where the report stands, what its town is called (not told in earlier histories), and whether the workflow's own timers
   * bring the days; opens it if nobody has.
   */
  loadReport(ref: ReportRef): Promise<{ course: ReportCourse; townName?: string; clock: 'real' | 'demo' }>;
  /** Stores when the report wants to hear something; ignored where a later fact waits to be heard. */
  rememberDeadline(deadline: { ref: ReportRef; next: PlainDate | null; factNo: number }): Promise<void>;
  /** Rule G6. Closes the period if no version may follow any more. */
  closeReport(ref: ReportRef): Promise<{ isClosed: boolean; version: number }>;
  /** Rule G3. Keys of the mails of a version, one a centre. */
  planReportMails(version: { ref: ReportRef; version: number }): Promise<string[]>;
  /** Rule G4. Keys of the reminders due now. */
  planReminders(reminder: { ref: ReportRef; occasion: ReminderOccasion }): Promise<string[]>;
  /** Rule G4. Asks for the list of missing towns, once for each centre. */
  orderTownsMissing(period: PlainMonth): Promise<void>;
  /** Rule A1. Key of the payer's mail about a verified death, null where the finding no longer stands. */
  planExternalDeath(findingId: string): Promise<string | null>;
}

/** What is sent, and what became of it: `doubtful` waits for a person, and is never repeated by a machine. */
export interface PostPort {
  sendMail(mailKey: string): Promise<'sent' | 'doubtful' | 'dropped'>;
}

export const reporting: ReportingPort = summedActivities<ReportingPort>(USE_CASE, STEP_SUMMARIES.reporting);

/** A mail server may be away for days, and a mail that it refuses today it may take tomorrow: retried without limit. */
export const post: PostPort = summedActivities<PostPort>(
  {
    startToCloseTimeout: '3 minutes',
    retry: {
      initialInterval: '2 seconds',
      backoffCoefficient: 2,
      maximumInterval: '5 minutes',
      nonRetryableErrorTypes: ['DomainError'],
    },
  },
  STEP_SUMMARIES.post,
);
