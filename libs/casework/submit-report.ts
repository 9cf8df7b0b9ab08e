/** Rules G2, G3, C2, C3, G6. The town head submits: the snapshot freezes, its findings go to the centres, the task is answered. */
import { createHash } from 'node:crypto';
import type { Tx } from '../database/database.js';
import type { MonthlyReportEntity } from '../database/entities/monthly-report.entity.js';
import { ReportVersionEntity } from '../database/entities/report-version.entity.js';
import type { TaskEntity } from '../database/entities/task.entity.js';
import { lockReportedRecipients, reportableFindings } from '../database/queries/reportable-findings.query.js';
import { appendAudit } from '../database/stores/audit.store.js';
import { lockRecipient } from '../database/stores/recipient.store.js';
import {
  findVersion,
  lockReport,
  markReported,
  openSnapshot,
  patchReport,
  type ReportRef,
  sealSnapshot,
} from '../database/stores/report.store.js';
import { lockOpenReportTask } from '../database/stores/report-task.store.js';
import { patchTask } from '../database/stores/task.store.js';
import { conflict, forbidden, notVisible } from '../domain/errors.js';
import type { Actor, Assignment } from '../domain/organisation/roles.js';
import { isNilReport, type ReportSnapshot } from '../domain/reporting/annex-rows.js';
import { canonicalJson } from '../domain/reporting/canonical-json.js';
import { centresSeen, submittingAssignment } from '../domain/reporting/report-authority.js';
import { isLate, mayBeSubmitted, periodClosesOn, reportOpensOn } from '../domain/reporting/report-period.js';
import { changesBetween, type ReportTotals, type RowChange, totalsOf } from '../domain/reporting/report-totals.js';
import type { PlainDate } from '../domain/time/plain-date.js';
import type { Casework } from './casework.js';
import { checkNotHeldByOther } from './hold-task.js';
import { liveSnapshot } from './live-snapshot.js';
import { subjectOf, tellReport } from './open-monthly-report.js';
import { planReportMailsInTx } from './plan-report-mails.js';
import { tellWorkflow } from './tell-workflow.js';

export interface SubmittedReport {
  version: number;
  isNil: boolean;
  isLate: boolean;
  totals: ReportTotals;
  changes: RowChange[];
}

/** Rule G3. Submits the town's report, or a new version of it. Errors: those of `submitReportInTx`. */
export const submitReport = (casework: Casework, actor: Actor, ref: ReportRef): Promise<SubmittedReport> =>
  casework.database.inTransaction(async (tx) =>
    submitReportInTx(casework, tx, actor, ref, await casework.clock.today(tx)),
  );

/**
 * Rules G2, G3. Freezes the report as it stands today as its next version and answers the town head's task, if it is open, with
 * the note that he has added, if any.
 * Errors: NOT_FOUND (another town's), NOT_ALLOWED (not its head), TASK_HELD, REPORT_NOT_OPEN (before day 1 of M + 1),
 * PERIOD_CLOSED (no new version after the due day or the late first submission), REPORT_UNCHANGED (it says what the last one said).
 */
export async function submitReportInTx(
  casework: Casework,
  tx: Tx,
  actor: Actor,
  ref: ReportRef,
  today: PlainDate,
  note?: string,
): Promise<SubmittedReport> {
  const assignment = checkMaySubmit(actor, ref);
  // The task first, then the report, then the recipients: the same order as everywhere, or two would wait for each other.
  const task = await lockOpenReportTask(tx, ref);
  if (task) await checkNotHeldByOther(tx, actor, task);
  const report = await lockReport(tx, ref);
  if (!report || !mayBeSubmitted(ref.period, today))
    throw conflict('REPORT_NOT_OPEN', { opensOn: reportOpensOn(ref.period) });
  checkPeriodOpen(report, today);

  const before = await findVersion(tx, ref, report.version);
  const snapshot = await freeze(casework, tx, ref, today, before);
  const submitted = await keepVersion(casework, tx, actor, report, snapshot, today, before);
  await tellFindings(tx, snapshot, submitted.totals, today);
  if (task) await answerTask(tx, task, actor, today, note);
  await record(tx, actor, assignment, report, submitted, today, note);
  await planReportMailsInTx(casework, tx, { ...ref, version: submitted.version });
  await tellReport(tx, ref, { name: 'reportSubmitted', version: submitted.version }, report.factNo, today);
  return submitted;
}

function checkMaySubmit(actor: Actor, { town }: ReportRef): Assignment {
  if (centresSeen(actor, town).length === 0) throw notVisible();
  const assignment = submittingAssignment(actor, town);
  if (!assignment) throw forbidden();
  return assignment;
}

/** Rules G3, G6. A closed period never changes. */
function checkPeriodOpen({ period, submittedOn }: MonthlyReportEntity, today: PlainDate): void {
  if (submittedOn === null) return;
  const closesOn = periodClosesOn(period, submittedOn);
  if (today > closesOn) throw conflict('PERIOD_CLOSED', { closesOn });
}

async function freeze(
  casework: Casework,
  tx: Tx,
  ref: ReportRef,
  today: PlainDate,
  before: ReportVersionEntity | null,
): Promise<ReportSnapshot> {
  const candidates = await reportableFindings(tx, casework.database.fields, ref, findingsOf(before));
  // A certification being recorded at this moment comes before the report or after it, never half.
  await lockReportedRecipients(
    tx,
    candidates.map((finding) => finding.recipientNo),
  );
  return liveSnapshot(casework, tx, ref, today, findingsOf(before));
}

const findingsOf = (version: ReportVersionEntity | null): string[] =>
  (version?.totals as unknown as ReportTotals | undefined)?.findings ?? [];

async function keepVersion(
  casework: Casework,
  tx: Tx,
  actor: Actor,
  report: MonthlyReportEntity,
  snapshot: ReportSnapshot,
  today: PlainDate,
  before: ReportVersionEntity | null,
): Promise<SubmittedReport> {
  const cipher = casework.database.fields;
  const canonicalHash = createHash('sha256').update(canonicalJson(snapshot)).digest('hex');
  if (before?.canonicalHash === canonicalHash) throw conflict('REPORT_UNCHANGED', { version: before.version });
  const version = report.version + 1;
  const totals = totalsOf(snapshot);
  const changes = before ? changesBetween(openSnapshot(cipher, before), snapshot) : [];
  const isNil = isNilReport(snapshot);
  await tx.insert(ReportVersionEntity, {
    town: report.town,
    period: report.period,
    version,
    submittedBy: actor.login,
    submittedPerson: actor.personId,
    submittedOn: today,
    isNil,
    snapshot: sealSnapshot(cipher, snapshot, version),
    totals: totals as object,
    changes: changes as object,
    canonicalHash,
  });
  await patchReport(tx, report, {
    state: 'submitted',
    version,
    submittedOn: report.submittedOn ?? today,
    submittedBy: report.submittedBy ?? actor.login,
    isLate: report.submittedOn === null ? isLate(report.period, today) : report.isLate,
    factNo: report.factNo + 1,
    nextDeadline: today,
  });
  return { version, isNil, isLate: report.isLate, totals, changes };
}

/** Rule C3. A finding that becomes a row of annex 1 for the first time asks its centre for a proposal. */
async function tellFindings(tx: Tx, snapshot: ReportSnapshot, totals: ReportTotals, today: PlainDate): Promise<void> {
  const isNew = new Set(await markReported(tx, totals.findings, snapshot.period));
  for (const { findingId, recipientNo } of snapshot.annex1.filter((row) => isNew.has(row.findingId))) {
    const recipient = await lockRecipient(tx, recipientNo);
    await tellWorkflow(tx, recipient, { name: 'findingReported', findingId, period: snapshot.period }, today);
  }
}

async function answerTask(
  tx: Tx,
  task: TaskEntity,
  actor: Actor,
  today: PlainDate,
  note: string | undefined,
): Promise<void> {
  await patchTask(tx, task, {
    status: 'done',
    answer: 'submit',
    answerFields: note === undefined ? {} : { note },
    answeredBy: actor.login,
    answeredPerson: actor.personId,
    answeredAt: new Date(),
    answeredOn: today,
    holder: actor.login,
    holderPerson: actor.personId,
  });
}

async function record(
  tx: Tx,
  actor: Actor,
  assignment: Assignment,
  report: MonthlyReportEntity,
  { version, isNil, totals, changes }: SubmittedReport,
  today: PlainDate,
  note: string | undefined,
): Promise<void> {
  await appendAudit(tx, {
    businessDay: today,
    actor: actor.login,
    actorPerson: actor.personId,
    onBehalfOf: assignment.deputyFor ?? null,
    act: 'reportSubmitted',
    subjectKind: 'monthlyReport',
    subjectId: subjectOf(report),
    town: report.town,
    before: { version: version - 1 },
    after: { version, isNil, isLate: report.isLate, totals: totals.byCentre, changes: changes.length },
    why: note ?? null,
  });
}
