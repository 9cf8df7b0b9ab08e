/** Rules G2, G4, G5, A5. Reading the towns' reports: the list of a month, one report, and an annex to take away. */

import type { MailEntity } from '../database/entities/mail.entity.js';
import type { ReportVersionEntity } from '../database/entities/report-version.entity.js';
import {
  newestPeriod,
  outcomesOf,
  personNames,
  type RowOutcome,
  type TownReport,
  townReports,
} from '../database/queries/reports.query.js';
import { appendAudit } from '../database/stores/audit.store.js';
import { mailsOfReport } from '../database/stores/mail.store.js';
import { findVersion, openSnapshot, type ReportRef, versionsOf } from '../database/stores/report.store.js';
import { DomainError, notVisible } from '../domain/errors.js';
import { CENTRES, type Centre } from '../domain/organisation/office.js';
import type { Actor, Assignment } from '../domain/organisation/roles.js';
import {
  ANNEXES,
  ANNEXES_OF_CENTRE,
  type AnnexName,
  partOfCentres,
  type ReportSnapshot,
} from '../domain/reporting/annex-rows.js';
import { centresSeen, submittingAssignment, townsSeen } from '../domain/reporting/report-authority.js';
import { mayBeSubmitted, periodClosesOn } from '../domain/reporting/report-period.js';
import { changesBetween, type ReportTotals, type RowChange } from '../domain/reporting/report-totals.js';
import type { PlainDate } from '../domain/time/plain-date.js';
import { monthOf, type PlainMonth, shiftMonth } from '../domain/time/plain-month.js';
import { inCapacity, onBehalfOf } from './acting-office.js';
import type { Casework } from './casework.js';
import { liveSnapshot } from './live-snapshot.js';
import { subjectOf } from './open-monthly-report.js';

/** The reports of a month that an actor sees, and which centres' part of each. */
export interface SeenReport extends TownReport {
  centres: Centre[];
}

export interface ReportList {
  period: PlainMonth;
  today: PlainDate;
  reports: SeenReport[];
}

/**
 * Rule A5. The month's reports in the actor's area; without a month, those of the latest that has been opened, or of the month
 * before this one where none has. Errors: NOT_FOUND.
 */
export async function listReports(
  casework: Casework,
  actor: Actor,
  asked: PlainMonth | undefined,
): Promise<ReportList> {
  const today = await casework.clock.today();
  const towns = townsSeen(actor);
  if (towns !== null && towns.length === 0) throw notVisible();
  const { reader } = casework.database;
  const period = asked ?? (await newestPeriod(reader, towns)) ?? shiftMonth(monthOf(today), -1);
  const reports = await townReports(reader, period, towns);
  return { period, today, reports: reports.map((report) => ({ ...report, centres: centresSeen(actor, report.town) })) };
}

/** One report with everything that lies behind it; only the parts of the centres that the actor sees. */
export interface ReportInFull {
  today: PlainDate;
  report: SeenReport;
  maySubmit: boolean;
  snapshot: ReportSnapshot;
  outcomes: Map<string, RowOutcome>;
  pendingChanges: RowChange[];
  versions: (Omit<ReportVersionEntity, 'snapshot'> & { submittedByName: string })[];
  mails: MailEntity[];
}

/** Rules G2, G5. Live before the first submission, frozen after it. Errors: NOT_FOUND. */
export async function readReport(casework: Casework, actor: Actor, ref: ReportRef): Promise<ReportInFull> {
  const { reader, fields } = casework.database;
  const centres = centresSeen(actor, ref.town);
  if (centres.length === 0) throw notVisible();
  const [report] = await townReports(reader, ref.period, [ref.town]);
  if (!report) throw notVisible();
  const today = await casework.clock.today();
  const versions = await versionsOf(reader, ref);
  const latest = versions.at(-1);
  const isOpen =
    report.isOpened && mayBeSubmitted(ref.period, today) && mayFollow(ref.period, report.submittedOn, today);
  const live = latest && !isOpen ? null : await liveSnapshot(casework, reader, ref, today, findingsOf(latest));
  const frozen = latest ? openSnapshot(fields, latest) : null;
  const shown = frozen ?? live;
  if (!shown) throw notVisible();
  const snapshot = partOfCentres(shown, centres);
  const isSeen = ({ centre }: { centre: Centre | null }): boolean => centre !== null && centres.includes(centre);
  const names = await personNames(
    reader,
    versions.map((version) => version.submittedPerson),
  );
  return {
    today,
    report: { ...report, centres },
    maySubmit: isOpen && submittingAssignment(actor, ref.town) !== undefined,
    snapshot,
    outcomes: await outcomesOf(
      reader,
      ANNEXES.flatMap((annex) => snapshot[annex].map((row) => row.findingId)),
    ),
    pendingChanges: frozen && live ? changesBetween(frozen, live).filter(isSeen) : [],
    versions: versions.map(({ snapshot: _sealed, ...version }) => ({
      ...version,
      changes: (version.changes as RowChange[]).filter(isSeen),
      submittedByName: names.get(version.submittedPerson) ?? version.submittedBy,
    })),
    mails: (await mailsOfReport(reader, ref.town, ref.period)).filter(isSeen),
  };
}

const mayFollow = (period: PlainMonth, submittedOn: PlainDate | null, today: PlainDate): boolean =>
  submittedOn === null || today <= periodClosesOn(period, submittedOn);

const findingsOf = (version: ReportVersionEntity | undefined): string[] =>
  (version?.totals as unknown as ReportTotals | undefined)?.findings ?? [];

/** What an annex is written from. `version` 0 is a draft. */
export interface AnnexToTakeAway {
  annex: AnnexName;
  centre: Centre;
  version: number;
  filledOn: PlainDate;
  headOfOffice: string;
  snapshot: ReportSnapshot;
}

interface AskedAnnex {
  annex: AnnexName;
  centre: Centre | undefined;
  version: number | undefined;
}

/**
 * Rules G2, I1. An annex with full numbers, for the centre named or the only one seen; taking it away is on record.
 * Errors: NOT_FOUND (not visible, no such version, or the third sheet of the resident centre), CENTRE_MISSING.
 */
export async function takeAnnexAway(
  casework: Casework,
  actor: Actor,
  ref: ReportRef,
  { annex, centre: asked, version: askedVersion }: AskedAnnex,
): Promise<AnnexToTakeAway> {
  const seen = centresSeen(actor, ref.town).filter((centre) => ANNEXES_OF_CENTRE[centre].includes(annex));
  if (seen.length === 0 || (asked !== undefined && !seen.includes(asked))) throw notVisible();
  const centre = asked ?? (seen.length === 1 ? seen[0] : undefined);
  if (centre === undefined) throw new DomainError('CENTRE_MISSING', 'invalid', { centres: CENTRES.join(', ') });
  const seesPart = (assignment: Assignment) =>
    centresSeen({ ...actor, assignments: [assignment] }, ref.town).includes(centre);
  return casework.database.inTransaction(async (tx) => {
    const today = await casework.clock.today(tx);
    const [report] = await townReports(tx, ref.period, [ref.town]);
    if (!report) throw notVisible();
    const version = askedVersion ?? report.version ?? 0;
    const kept = version === 0 ? null : await findVersion(tx, ref, version);
    if (version > 0 && !kept) throw notVisible();
    const whole = kept
      ? openSnapshot(casework.database.fields, kept)
      : await liveSnapshot(casework, tx, ref, today, []);
    const names = await personNames(tx, kept ? [kept.submittedPerson] : []);
    await appendAudit(tx, {
      businessDay: today,
      actor: actor.login,
      actorPerson: actor.personId,
      onBehalfOf: onBehalfOf(inCapacity(actor, seesPart)),
      act: 'annexDownloaded',
      subjectKind: 'monthlyReport',
      subjectId: subjectOf(ref),
      town: ref.town,
      after: { annex, centre, version },
    });
    return {
      annex,
      centre,
      version,
      filledOn: kept?.submittedOn ?? today,
      headOfOffice: kept ? (names.get(kept.submittedPerson) ?? '') : '',
      snapshot: partOfCentres(whole, [centre]),
    };
  });
}
