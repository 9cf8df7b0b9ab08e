import type { z } from 'zod';
import type { ReportInFull, SeenReport } from '../../../libs/casework/read-reports.js';
import type { SubmittedReport } from '../../../libs/casework/submit-report.js';
import type {
  Report,
  ReportHead,
  ReportSubmitted,
  reportMail,
  reportVersion,
} from '../../../libs/contracts/reports.js';
import type { MailEntity } from '../../../libs/database/entities/mail.entity.js';
import type { ReportRef } from '../../../libs/database/stores/report.store.js';
import type { Centre } from '../../../libs/domain/organisation/office.js';
import { maskNationalId } from '../../../libs/domain/recipient/masking.js';
import type { AnnexRow } from '../../../libs/domain/reporting/annex-rows.js';
import { mayBeSubmitted, periodClosesOn, reportDays } from '../../../libs/domain/reporting/report-period.js';
import { type CentreTotals, type ReportTotals, sumOfTotals } from '../../../libs/domain/reporting/report-totals.js';
import type { PlainDate } from '../../../libs/domain/time/plain-date.js';
import type { PlainMonth } from '../../../libs/domain/time/plain-month.js';

/** Rule A5. Counts of the centres that whoever asks may see: nobody sees more, not even a count. */
const countsOf = (totals: ReportTotals, centres: readonly Centre[]): CentreTotals =>
  sumOfTotals(centres.map((centre) => totals.byCentre[centre]));

export function showHead(seen: SeenReport, period: PlainMonth, today: PlainDate): ReportHead {
  const { opensOn, dueOn, calendarAssumed } = reportDays(period);
  return {
    town: seen.town,
    townName: seen.townName,
    period,
    state: stateOf(seen, period, today),
    opensOn,
    dueOn,
    calendarAssumed,
    submittedOn: seen.submittedOn,
    submittedByName: seen.submittedByName,
    isLate: seen.isLate ?? false,
    isMissing: seen.isOpened && seen.submittedOn === null && today > dueOn,
    version: seen.version ?? 0,
    isNil: seen.totals === null ? null : isNilFor(countsOf(seen.totals, seen.centres)),
    counts: seen.totals === null ? null : countsOf(seen.totals, seen.centres),
  };
}

const isNilFor = ({ annex1, annex2, entrusted }: CentreTotals): boolean => annex1 + annex2 + entrusted === 0;

function stateOf({ isOpened, submittedOn }: SeenReport, period: PlainMonth, today: PlainDate): ReportHead['state'] {
  if (!isOpened || !mayBeSubmitted(period, today)) return 'notOpen';
  if (submittedOn === null) return 'open';
  return today > periodClosesOn(period, submittedOn) ? 'closed' : 'submitted';
}

/** One report as it is read; identity numbers are masked, telephone numbers and addresses stand in the annexes only. */
export function showReport(full: ReportInFull, period: PlainMonth): Report {
  const { report, snapshot, outcomes, today } = full;
  const shown = <Row extends Pick<AnnexRow, 'findingId' | 'nationalId' | 'evidenceIds'>>({
    nationalId,
    ...row
  }: Row) => ({
    ...row,
    evidenceIds: [...row.evidenceIds],
    nationalIdMasked: maskNationalId(nationalId),
    outcome: outcomes.get(row.findingId) ?? { decision: null, openTask: null, certifiedSince: false },
  });
  return {
    ...showHead(report, period, today),
    maySubmit: full.maySubmit,
    centres: report.centres,
    annex1: snapshot.annex1.map(({ phone: _phone, address: _address, ...row }) => ({
      ...shown(row),
      attempts: [...row.attempts],
    })),
    annex2: snapshot.annex2.map((row) => ({ ...shown(row), overpaidMonths: [...row.overpaidMonths] })),
    entrusted: snapshot.entrusted.map(shown),
    notReviewed: [...snapshot.notReviewed],
    certifiedSince: [...snapshot.certifiedSince],
    pendingChanges: full.pendingChanges,
    versions: full.versions.map((version) => showVersion(version, report.centres)),
    mails: full.mails.map(showMail),
  };
}

function showVersion(
  version: ReportInFull['versions'][number],
  centres: readonly Centre[],
): z.infer<typeof reportVersion> {
  const counts = countsOf(version.totals as unknown as ReportTotals, centres);
  return {
    version: version.version,
    submittedOn: version.submittedOn,
    submittedAt: version.submittedAt.toISOString(),
    submittedByName: version.submittedByName,
    isNil: isNilFor(counts),
    counts,
    changes: version.changes as z.infer<typeof reportVersion>['changes'],
    canonicalHash: version.canonicalHash,
  };
}

const showMail = (mail: MailEntity): z.infer<typeof reportMail> => ({
  mailKey: mail.mailKey,
  messageId: mail.messageId,
  centre: mail.centre as Centre,
  version: mail.version ?? 0,
  to: mail.toAddress,
  subject: mail.subject,
  state: mail.state,
  attempts: mail.attempts,
  lastError: mail.lastError,
  sentAt: mail.sentAt?.toISOString() ?? null,
  contentHash: mail.contentHash,
});

export const showSubmitted = ({ town, period }: ReportRef, submitted: SubmittedReport): ReportSubmitted => {
  const { version, isNil, isLate, totals, changes } = submitted;
  return { town, period, version, isNil, isLate, counts: sumOfTotals(Object.values(totals.byCentre)), changes };
};
