import type { ReportSnapshot } from '../../domain/reporting/annex-rows.js';
import { canonicalJson } from '../../domain/reporting/canonical-json.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { PlainMonth } from '../../domain/time/plain-month.js';
import type { Tx } from '../database.js';
import { MonthlyReportEntity } from '../entities/monthly-report.entity.js';
import { ReportVersionEntity } from '../entities/report-version.entity.js';
import type { FieldCipher } from '../field-cipher.js';

/** One town, one month. */
export interface ReportRef {
  town: string;
  period: PlainMonth;
}

export const findReport = (tx: Tx, { town, period }: ReportRef): Promise<MonthlyReportEntity | null> =>
  tx.findOne(MonthlyReportEntity, { where: { town, period } });

/** The report's row, locked until the transaction ends. */
export const lockReport = (tx: Tx, { town, period }: ReportRef): Promise<MonthlyReportEntity | null> =>
  tx.findOne(MonthlyReportEntity, { where: { town, period }, lock: { mode: 'pessimistic_write' } });

/** Adds the report unless it is there; says whether it was added. */
export async function insertReport(tx: Tx, ref: ReportRef, openedOn: PlainDate, dueOn: PlainDate): Promise<boolean> {
  const added: unknown[] = await tx.query(
    `insert into monthly_report (town, period, state, opened_on, due_on, next_deadline, fact_no)
     values ($1, $2, 'open', $3, $4, $3, 1) on conflict do nothing returning town`,
    [ref.town, ref.period, openedOn, dueOn],
  );
  return added.length > 0;
}

export async function patchReport(
  tx: Tx,
  report: MonthlyReportEntity,
  patch: Partial<MonthlyReportEntity>,
): Promise<void> {
  Object.assign(report, patch);
  await tx.update(MonthlyReportEntity, { town: report.town, period: report.period }, patch);
}

/** The next deadline as its workflow sees it; a fact that the workflow has not heard of yet keeps the report owed a turn. */
export async function rememberReportDeadline(
  tx: Tx,
  ref: ReportRef,
  next: PlainDate | null,
  factNo: number,
): Promise<void> {
  await tx.query('update monthly_report set next_deadline = $3 where town = $1 and period = $2 and fact_no <= $4', [
    ref.town,
    ref.period,
    next,
    factNo,
  ]);
}

/** The reports whose stored moment lies on `until` or before; until they have turned, they are owed a turn `today`. */
export async function claimDueReports(tx: Tx, until: PlainDate, today: PlainDate): Promise<ReportRef[]> {
  const [due]: [ReportRef[], number] = await tx.query(
    'update monthly_report set next_deadline = $2 where next_deadline <= $1 returning town, period',
    [until, today],
  );
  return due;
}

export const findVersion = (
  tx: Tx,
  { town, period }: ReportRef,
  version: number,
): Promise<ReportVersionEntity | null> => tx.findOne(ReportVersionEntity, { where: { town, period, version } });

export const versionsOf = (tx: Tx, { town, period }: ReportRef): Promise<ReportVersionEntity[]> =>
  tx.find(ReportVersionEntity, { where: { town, period }, order: { version: 'asc' } });

const placeOf = ({ town, period }: ReportRef, version: number): string =>
  `report_version.snapshot:${town}/${period}/${version}`;

/** The snapshot as it is kept: canonical, and sealed for this version alone. */
export const sealSnapshot = (cipher: FieldCipher, snapshot: ReportSnapshot, version: number): Buffer =>
  cipher.seal(canonicalJson(snapshot), placeOf(snapshot, version));

export const openSnapshot = (cipher: FieldCipher, kept: ReportVersionEntity): ReportSnapshot =>
  JSON.parse(cipher.open(kept.snapshot, placeOf(kept, kept.version))) as ReportSnapshot;

/** Marks the findings that are rows of a report for the first time; answers their ids. */
export async function markReported(tx: Tx, findingIds: readonly string[], period: PlainMonth): Promise<string[]> {
  const [marked]: [{ id: string }[], number] = await tx.query(
    'update finding set reported_in = $2 where id = any($1::uuid[]) and reported_in is null returning id',
    [findingIds, period],
  );
  return marked.map((finding) => finding.id);
}
