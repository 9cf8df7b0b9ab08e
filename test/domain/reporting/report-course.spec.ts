import {
  askForMails,
  decideReport,
  momentsAhead,
  nextMomentAt,
  nextReportDeadline,
  type ReportCourse,
  type ReportEvent,
  type ReportStep,
  type TimeOfDay,
} from '../../../libs/domain/reporting/report-course.js';
import { reportDays } from '../../../libs/domain/reporting/report-period.js';
import type { PlainDate } from '../../../libs/domain/time/plain-date.js';
import type { PlainMonth } from '../../../libs/domain/time/plain-month.js';

const aCourse = (period: PlainMonth = '2026-10', different: Partial<ReportCourse> = {}): ReportCourse => ({
  town: 'T01',
  period,
  remindsOn: reportDays(period).remindsOn,
  dueOn: reportDays(period).dueOn,
  factNo: 1,
  version: 0,
  mailedVersion: 0,
  firstSubmittedOn: null,
  passed: [],
  isClosed: false,
  ...different,
});
const day = (today: PlainDate, at: TimeOfDay): ReportEvent => ({
  name: 'dayReached',
  eventId: `${today} ${at}`,
  factNo: 0,
  today,
  at,
});
const submitted = (today: PlainDate, version: number): ReportEvent => ({
  name: 'reportSubmitted',
  eventId: `v${version}`,
  factNo: version + 1,
  today,
  version,
});

function walk(course: ReportCourse, events: ReportEvent[]): { course: ReportCourse; steps: ReportStep[] } {
  return events.reduce(
    (walked, event) => {
      const decided = decideReport(walked.course, event);
      return { course: decided.course, steps: [...walked.steps, ...decided.steps] };
    },
    { course, steps: [] as ReportStep[] },
  );
}

describe('Rule G4 an unsubmitted report reminds', () => {
  it('on the 3rd, on the morning and on the evening of the due day, each once', () => {
    const { steps, course } = walk(aCourse(), [
      day('2026-11-02', 'evening'),
      day('2026-11-03', 'morning'),
      day('2026-11-03', 'evening'),
      day('2026-11-05', 'morning'),
      day('2026-11-05', 'morning'),
      day('2026-11-05', 'evening'),
      day('2026-11-06', 'morning'),
    ]);
    expect(steps).toEqual([
      { step: 'remind', occasion: 'reminder' },
      { step: 'remind', occasion: 'dueDay' },
      { step: 'tellTownsMissing' },
    ]);
    expect(momentsAhead(course)).toEqual([]);
    expect(nextReportDeadline(course)).toBeNull();
  });

  it('not on the 3rd where the due day is not later', () => {
    // The 4th and 5th of July 2026 are a weekend: the report of June is due on the 3rd.
    const course = aCourse('2026-06');
    expect(course.dueOn).toBe('2026-07-03');
    expect(walk(course, [day('2026-07-03', 'morning')]).steps).toEqual([{ step: 'remind', occasion: 'dueDay' }]);
  });

  it('overslept: only the latest still says something, the list of missing towns in any case', () => {
    expect(walk(aCourse(), [day('2026-11-05', 'morning')]).steps).toEqual([{ step: 'remind', occasion: 'dueDay' }]);
    expect(walk(aCourse(), [day('2026-11-09', 'morning')]).steps).toEqual([{ step: 'tellTownsMissing' }]);
  });

  it('nobody once it is submitted', () => {
    expect(
      walk(aCourse(), [submitted('2026-11-02', 1), day('2026-11-03', 'morning'), day('2026-11-05', 'evening')]).steps,
    ).toEqual([{ step: 'mailVersion', version: 1 }]);
  });
});

describe('Rule G3 versions and the close', () => {
  it('each version is mailed once, in order, also if one fact is heard late', () => {
    const { steps } = walk(aCourse(), [submitted('2026-11-04', 2), submitted('2026-11-03', 1)]);
    expect(steps).toEqual([
      { step: 'mailVersion', version: 1 },
      { step: 'mailVersion', version: 2 },
    ]);
  });

  it('closes when the due day is over', () => {
    const { course } = walk(aCourse(), [submitted('2026-11-03', 1)]);
    expect(momentsAhead(course)).toMatchObject([{ name: 'close', on: '2026-11-06' }]);
    expect(walk(course, [day('2026-11-05', 'evening')]).steps).toEqual([]);
    expect(walk(course, [day('2026-11-06', 'morning')]).steps).toEqual([{ step: 'close' }]);
  });

  it('closes after the day of a late first submission', () => {
    const { course } = walk(aCourse(), [day('2026-11-05', 'evening'), submitted('2026-11-09', 1)]);
    expect(momentsAhead(course)).toMatchObject([{ name: 'close', on: '2026-11-10' }]);
  });

  it('a version that was submitted in the last second is still asked for', () => {
    const course = aCourse('2026-10', { version: 2, mailedVersion: 1 });
    expect(askForMails(course)).toEqual([{ step: 'mailVersion', version: 2 }]);
    expect(askForMails(course)).toEqual([]);
  });
});

describe('Rule Z1 when the moments come', () => {
  it('08:00 and 18:00 by the wall clock of Shanghai, whatever the machine’s zone', () => {
    expect(nextMomentAt(aCourse())).toBe(Date.UTC(2026, 10, 3, 0, 0));
    expect(nextMomentAt(aCourse('2026-10', { passed: ['reminder'] }))).toBe(Date.UTC(2026, 10, 5, 0, 0));
    expect(nextMomentAt(aCourse('2026-10', { passed: ['reminder', 'dueMorning'] }))).toBe(Date.UTC(2026, 10, 5, 10, 0));
  });

  it('an evening is stored as the day after, so that a morning is never quiet because of it', () => {
    expect(nextReportDeadline(aCourse())).toBe('2026-11-03');
    expect(nextReportDeadline(aCourse('2026-10', { passed: ['reminder', 'dueMorning'] }))).toBe('2026-11-06');
  });
});
