/**
 * Rules G1, G3, G4, C2, E5 (通知 二.3 于次月5日前). The days of a town's monthly report, and in which report a finding stands.
 * A period is the civil month reported about; all its days lie in the month after it.
 */
import { policyOn } from '../policy/policy.js';
import { addDays, laterOf, type PlainDate } from '../time/plain-date.js';
import { firstDayOf, monthOf, type PlainMonth, shiftMonth } from '../time/plain-month.js';
import { type CountedDay, isAssumed, isWorkingDay } from '../time/working-days.js';

/** Rule G1. The day 1 of M + 1 on which the report of period M is opened; before it nothing can be submitted (Rule G2). */
export const reportOpensOn = (period: PlainMonth): PlainDate => firstDayOf(shiftMonth(period, 1));

/** Rule G1. The period that is opened on a day 1: the month before. */
export const periodOpenedOn = (dayOne: PlainDate): PlainMonth => shiftMonth(monthOf(dayOne), -1);

const dayOfReportMonth = (period: PlainMonth, day: number): PlainDate => addDays(reportOpensOn(period), day - 1);

/**
 * Rule G1. Due: the last working day among the 1st to 5th of M + 1; if there is none, the 5th itself. Never after the 5th.
 * `calendarAssumed` where the year has no published calendar (Rule Z3).
 */
export function reportDue(period: PlainMonth): CountedDay {
  const opensOn = reportOpensOn(period);
  const latest = dayOfReportMonth(period, policyOn('reportDueDay', opensOn));
  const calendarAssumed = isAssumed(latest);
  for (let day = latest; day >= opensOn; day = addDays(day, -1)) {
    if (isWorkingDay(day)) return { date: day, calendarAssumed };
  }
  return { date: latest, calendarAssumed };
}

/** The days on which something happens to an unsubmitted report. */
export interface ReportDays {
  opensOn: PlainDate;
  /** Rule G4. The reminder's day, or null where the due day is not later. */
  remindsOn: PlainDate | null;
  /** Rules G1, G4. In its morning town head and bureau manager hear of it, in its evening the centres get the missing towns. */
  dueOn: PlainDate;
  calendarAssumed: boolean;
}

/** Rules G1, G4. The days of a period. */
export function reportDays(period: PlainMonth): ReportDays {
  const opensOn = reportOpensOn(period);
  const due = reportDue(period);
  const reminder = dayOfReportMonth(period, policyOn('reportReminderDay', opensOn));
  return {
    opensOn,
    remindsOn: reminder < due.date ? reminder : null,
    dueOn: due.date,
    calendarAssumed: due.calendarAssumed,
  };
}

/** Rule G2. Whether the period may be submitted yet: from day 1 of M + 1 on. */
export const mayBeSubmitted = (period: PlainMonth, today: PlainDate): boolean => today >= reportOpensOn(period);

/** Rule G4. A report submitted after its due day is accepted and marked late. */
export const isLate = (period: PlainMonth, submittedOn: PlainDate): boolean => submittedOn > reportDue(period).date;

/** Rules G3, G6. Last day on which a new version may follow: the due day, or the first submission if that is later. */
export const periodClosesOn = (period: PlainMonth, firstSubmittedOn: PlainDate): PlainDate =>
  laterOf(reportDue(period).date, firstSubmittedOn);

/** Rules C2, E5. The period to which a finding belongs: the month in which it was found, whenever it is reviewed. */
export const periodOfFinding = (foundOn: PlainDate): PlainMonth => monthOf(foundOn);

/** What a report asks about a finding. */
export interface FindingToReport {
  foundOn: PlainDate;
  isReviewed: boolean;
  /** The recipient has a valid certification since (Rule G2). */
  isCertifiedSince: boolean;
  /** The period in whose report it already is a row, or null. */
  reportedIn: PlainMonth | null;
}

/** `row` of an annex, counted as certified since, listed as not reviewed and passed on to the next period, or no matter of it. */
export type PlaceInReport = 'row' | 'certifiedSince' | 'passesOn' | 'elsewhere';

/** Rules C2, G2. Where a finding stands in the report of a period: its own, or a later one if it was reviewed too late. */
export function placeInReport(finding: FindingToReport, period: PlainMonth): PlaceInReport {
  if (periodOfFinding(finding.foundOn) > period) return 'elsewhere';
  if (finding.reportedIn !== null && finding.reportedIn !== period) return 'elsewhere';
  if (finding.isCertifiedSince) return 'certifiedSince';
  return finding.isReviewed ? 'row' : 'passesOn';
}
