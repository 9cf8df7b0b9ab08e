/**
 * Rules G1, G3, G4. The one decider of a report's course: from a position and a fact to the next position and the steps that
 * lead there. Real timers and the demo clock raise the same fact, `dayReached`.
 */
import { addDays, type PlainDate, shanghaiInstant } from '../time/plain-date.js';
import type { PlainMonth } from '../time/plain-month.js';
import { periodClosesOn } from './report-period.js';

export type TimeOfDay = 'morning' | 'evening';

interface Fact {
  eventId: string;
  /** Number among this report's facts, ascending; 0 for a day. */
  factNo: number;
  today: PlainDate;
}

/** What a report's workflow hears. */
export type ReportEvent = Fact &
  ({ name: 'reportOpened' } | { name: 'reportSubmitted'; version: number } | { name: 'dayReached'; at: TimeOfDay });

/** `reminder` on the 3rd, `dueMorning` and `dueEvening` of the due day (Rule G4), `close` once no version may follow (Rule G3). */
export type ReportMomentName = 'reminder' | 'dueMorning' | 'dueEvening' | 'close';

export interface ReportMoment {
  name: ReportMomentName;
  on: PlainDate;
  at: TimeOfDay;
  /** Shanghai wall time, minutes after midnight. */
  minutes: number;
}

export interface ReportCourse {
  town: string;
  period: PlainMonth;
  remindsOn: PlainDate | null;
  dueOn: PlainDate;
  factNo: number;
  /** Latest version submitted, 0 before. */
  version: number;
  /** Latest version for which the mails have been asked for. */
  mailedVersion: number;
  firstSubmittedOn: PlainDate | null;
  passed: ReportMomentName[];
  isClosed: boolean;
}

export type ReportStep =
  | { step: 'remind'; occasion: 'reminder' | 'dueDay' }
  | { step: 'tellTownsMissing' }
  | { step: 'mailVersion'; version: number }
  | { step: 'close' };

const MORNING = 8 * 60;
const EVENING = 18 * 60;
/** The day is over; a few minutes let a submission of its last second arrive first. */
const AFTER_MIDNIGHT = 5;

/** The moments still to come: reminders while nothing is submitted, the close once something is. */
export function momentsAhead(course: ReportCourse): ReportMoment[] {
  if (course.isClosed) return [];
  if (course.firstSubmittedOn !== null) {
    const on = addDays(periodClosesOn(course.period, course.firstSubmittedOn), 1);
    return [{ name: 'close', on, at: 'morning', minutes: AFTER_MIDNIGHT }];
  }
  const all: ReportMoment[] = [
    ...(course.remindsOn === null
      ? []
      : [{ name: 'reminder', on: course.remindsOn, at: 'morning', minutes: MORNING } as const]),
    { name: 'dueMorning', on: course.dueOn, at: 'morning', minutes: MORNING },
    { name: 'dueEvening', on: course.dueOn, at: 'evening', minutes: EVENING },
  ];
  return all.filter((moment) => !course.passed.includes(moment.name));
}

/** Epoch milliseconds of the next moment, or null where only a submission can move the report. */
export function nextMomentAt(course: ReportCourse): number | null {
  const next = momentsAhead(course)[0];
  return next ? shanghaiInstant(next.on, next.minutes) : null;
}

/**
 * The day by whose morning the report wants to hear something. The evening of a day is stored as the day after: it happens when
 * the clock leaves the day, and at the latest on the next morning.
 */
export function nextReportDeadline(course: ReportCourse): PlainDate | null {
  const next = momentsAhead(course)[0];
  if (!next) return null;
  return next.at === 'evening' ? addDays(next.on, 1) : next.on;
}

const isReached = (moment: ReportMoment, today: PlainDate, at: TimeOfDay): boolean =>
  moment.on < today || (moment.on === today && (at === 'evening' || moment.at === 'morning'));

const STEP_OF: Record<ReportMomentName, ReportStep> = {
  reminder: { step: 'remind', occasion: 'reminder' },
  dueMorning: { step: 'remind', occasion: 'dueDay' },
  dueEvening: { step: 'tellTownsMissing' },
  close: { step: 'close' },
};

/** Position and fact to the next position and its steps. Of moments that were overslept only the latest still says something. */
export function decideReport(before: ReportCourse, event: ReportEvent): { course: ReportCourse; steps: ReportStep[] } {
  const course: ReportCourse = { ...before, passed: [...before.passed], factNo: Math.max(before.factNo, event.factNo) };
  if (event.name === 'reportSubmitted') {
    course.version = Math.max(course.version, event.version);
    course.firstSubmittedOn ??= event.today;
    return { course, steps: askForMails(course) };
  }
  if (event.name === 'reportOpened') return { course, steps: [] };
  const reached = momentsAhead(course).filter((moment) => isReached(moment, event.today, event.at));
  course.passed.push(...reached.map((moment) => moment.name));
  const latest = reached.at(-1);
  return { course, steps: latest ? [STEP_OF[latest.name]] : [] };
}

/** Rule G3. Each version is sent once, in order. */
export function askForMails(course: ReportCourse): ReportStep[] {
  const steps: ReportStep[] = [];
  for (let version = course.mailedVersion + 1; version <= course.version; version += 1)
    steps.push({ step: 'mailVersion', version });
  course.mailedVersion = course.version;
  return steps;
}
