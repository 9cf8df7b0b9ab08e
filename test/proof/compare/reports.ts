/** Every town's report of every period: due day, rows by scheme, what was left out and why (rules G1–G6, A1, E5). */
import type { Desks } from '../drive/http-desk.js';
import { addDays, type Day, firstOf, type Month, monthOf, monthsFrom, shiftMonth } from '../reference/civil-dates.js';
import { afterDeath, stopMonth } from '../reference/deciding.js';
import { amountIn, type Finding, type Life } from '../reference/life.js';
import { type Annex, dueDayOf, type ReportRow, type Submission } from '../reference/reports.js';
import type { Differences } from './differences.js';

interface Comparing {
  desks: Desks;
  towns: readonly string[];
  periods: readonly Month[];
  reports: readonly Submission[];
  recipientNoOf: (life: Life) => string;
  differences: Differences;
  today: Day;
}

export async function compareReports(comparing: Comparing): Promise<void> {
  const { desks, towns, periods, reports, differences, recipientNoOf, today } = comparing;
  for (const period of periods) {
    for (const town of towns) {
      const about = `${town} ${period}`;
      const { body } = await desks.get('m.bureau', `/api/reports/monthly/${town}/${period}`);
      const ours = reports.find((one) => one.town === town && one.period === period);
      const dueOn = dueDayOf(period);
      const head = {
        ...{ dueOn, submittedOn: ours?.submittedOn ?? null, isLate: ours?.isLate ?? false, version: ours ? 1 : 0 },
        isMissing: !ours && today > dueOn,
        // Rules G3, G6. A period closes at the end of its due day, or of its first submission if that is later.
        state: !ours ? 'open' : today > (ours.submittedOn > dueOn ? ours.submittedOn : dueOn) ? 'closed' : 'submitted',
        calendarAssumed: monthOf(firstOf(shiftMonth(period, 1))) > '2026-12',
      };
      const { submittedOn, isLate, version, isMissing, state, calendarAssumed } = body;
      differences.equal('reports: dates and state', about, head, {
        ...{ dueOn: body.dueOn, submittedOn, isLate, version, isMissing, state, calendarAssumed },
      });
      if (!ours) continue;
      const inNumbers = ({ life }: { life: Life }): string => recipientNoOf(life);
      for (const annex of ['annex1', 'annex2', 'entrusted'] as const) {
        const rows = ours.rows.filter((row) => row.annex === annex);
        differences.sameLines(
          `reports: ${annex}`,
          about,
          rows.map((row) => `${inNumbers(row)} ${detailOf(row, annex, ours.submittedOn)}`),
          body[annex].map((row: ShownRow) => `${row.recipientNo} ${shownDetail(row, annex)}`),
        );
      }
      const shownNumbers = (rows: { recipientNo: string }[]): string[] => rows.map(({ recipientNo }) => recipientNo);
      differences.sameLines(
        'reports: not reviewed',
        about,
        ours.notReviewed.map(inNumbers),
        shownNumbers(body.notReviewed),
      );
      differences.sameLines(
        'reports: certified since',
        about,
        ours.certifiedSince.map(inNumbers),
        shownNumbers(body.certifiedSince),
      );
    }
  }
}

interface ShownRow {
  recipientNo: string;
  centre: string;
  foundOn: Day;
  reason?: string;
  validUntil?: Day;
  diedOn?: Day | null;
  stopFrom?: Month | null;
  overpaidMonths?: Month[];
  overpaidFen?: number;
  result?: string;
}

/** Rule F1. The month of the stop where two persons have confirmed it; until then as if on the day of discovery. */
function stoppedFrom({ decisions }: Life, { foundOn }: Finding, submittedOn: Day): Month {
  const stop = decisions.find(
    ({ kind, confirmedOn }) => kind === 'termination' && confirmedOn && confirmedOn <= submittedOn,
  );
  return stop?.effectiveMonth ?? stopMonth(foundOn);
}

function detailOf({ life, finding, centre }: ReportRow, annex: Annex, submittedOn: Day): string {
  const common = `${centre} found ${finding.foundOn}`;
  if (annex === 'annex1') return `${common} ${finding.kind} since ${addDays(finding.cycle, 1)}`;
  if (annex === 'entrusted') return `${common} ${finding.kind} ${finding.diedOn}`;
  const from = afterDeath({ ...life, diedOn: finding.diedOn });
  const months = monthsFrom(from, shiftMonth(stoppedFrom(life, finding, submittedOn), -1));
  const fen = months.reduce((sum, month) => sum + amountIn(life, month), 0);
  return `${common} died ${finding.diedOn} stop ${from} overpaid ${months.join(',')} = ${fen}`;
}

function shownDetail(row: ShownRow, annex: Annex): string {
  const common = `${row.centre} found ${row.foundOn}`;
  if (annex === 'annex1') return `${common} ${row.reason} since ${addDays(row.validUntil ?? '', 1)}`;
  if (annex === 'entrusted') return `${common} ${row.result} ${row.diedOn}`;
  return `${common} died ${row.diedOn} stop ${row.stopFrom} overpaid ${row.overpaidMonths?.join(',')} = ${row.overpaidFen}`;
}

/** Rule G1. Every town is asked for every period, from day 1 until the due day; the answer is the submission. */
export function compareSubmissionTasks(
  shown: { town: string; period: string | null; openedOn: Day; dueOn: Day; status: string }[],
  { towns, periods, reports, differences }: Comparing,
): void {
  const expected = periods.flatMap((period) =>
    towns.map((town) => {
      const isDone = reports.some((one) => one.town === town && one.period === period);
      return `${town} ${period} opened ${firstOf(shiftMonth(period, 1))} due ${dueDayOf(period)} ${isDone ? 'done' : 'open'}`;
    }),
  );
  const got = shown.map(
    ({ town, period, openedOn, dueOn, status }) => `${town} ${period} opened ${openedOn} due ${dueOn} ${status}`,
  );
  for (const line of new Set([...expected, ...got])) {
    const [asked, seen] = [expected.filter((one) => one === line), got.filter((one) => one === line)];
    differences.sameLines('reports: questions to town heads', line, asked, seen);
  }
}
