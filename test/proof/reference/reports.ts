/** Rules G1–G6, A1, E5: what a town's monthly report says, when it is due, and what it sets going. */
import {
  addDays,
  addMonths,
  addWorkingDays,
  type Day,
  dayNumber,
  firstOf,
  type Month,
  monthOf,
  shiftMonth,
} from './civil-dates.js';
import { type Finding, type Life, nextRound, openTask } from './life.js';
import type { Centre } from './recipient-classes.js';

export type Annex = 'annex1' | 'annex2' | 'entrusted';

export interface ReportRow {
  life: Life;
  finding: Finding;
  annex: Annex;
  centre: Centre;
}

export interface Submission {
  town: string;
  period: Month;
  submittedOn: Day;
  isLate: boolean;
  rows: ReportRow[];
  notReviewed: { life: Life; finding: Finding }[];
  certifiedSince: { life: Life; finding: Finding }[];
}

/** Rule G1. The last working day among the 1st to 5th of the next month; if there is none, the 5th. */
export function dueDayOf(period: Month): Day {
  const sixth = addDays(firstOf(shiftMonth(period, 1)), 5);
  const last = addWorkingDays(sixth, -1);
  return monthOf(last) === monthOf(sixth) ? last : addDays(sixth, -1);
}

const ANNEX_OF: Record<Finding['kind'], Annex | null> = {
  unreachable: 'annex1',
  refuses: 'annex1',
  dead: 'annex2',
  inCustody: null,
  alive: null,
};

/** Rules C2, G2. Freezes what has been reviewed; every row of annex 1 becomes a proposal at its centre (Rule C3). */
export function submit(lives: readonly Life[], town: string, period: Month, today: Day): Submission {
  const report: Submission = {
    ...{ town, period, submittedOn: today, isLate: today > dueDayOf(period) },
    ...{ rows: [], notReviewed: [], certifiedSince: [] },
  };
  for (const life of lives.filter(({ pensioner }) => pensioner.town === town)) {
    for (const finding of life.findings) take(report, life, finding);
  }
  return report;
}

function take(report: Submission, life: Life, finding: Finding): void {
  const { period, submittedOn } = report;
  if (finding.reportedIn !== null || monthOf(finding.foundOn) > period) return;
  const { centre, isExternal } = life.pensioner.group;
  const annex = isExternal ? 'entrusted' : ANNEX_OF[finding.kind];
  if (ANNEX_OF[finding.kind] === null) return;
  if (finding.state === 'waiting') {
    finding.passedOver.push(period);
    report.notReviewed.push({ life, finding });
  } else if (finding.state === 'certifiedSince') {
    finding.reportedIn = period;
    report.certifiedSince.push({ life, finding });
  } else if (finding.state === 'approved' && annex !== null) {
    finding.state = 'reported';
    finding.reportedIn = period;
    report.rows.push({ life, finding, annex, centre });
    if (annex === 'annex1') {
      openTask(life, 'suspensionProposal', nextRound(life, 'suspensionProposal'), submittedOn, null);
    }
  }
}

/** Rule G4. Whom an unsubmitted report has reminded by mail on the mornings of the 3rd and of the due day. */
export function remindersOf(period: Month, submittedOn: Day | null): { on: Day; to: 'townHead' | 'bureauManager' }[] {
  const dueOn = dueDayOf(period);
  const third = addDays(addMonths(firstOf(period), 1), 2);
  const missing = (on: Day): boolean => submittedOn === null || submittedOn >= on;
  return [
    ...(dayNumber(dueOn) > 3 && missing(third) ? [{ on: third, to: 'townHead' as const }] : []),
    ...(missing(dueOn) ? (['townHead', 'bureauManager'] as const).map((to) => ({ on: dueOn, to })) : []),
  ];
}
