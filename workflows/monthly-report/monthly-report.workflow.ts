/**
 * Rules G1–G4, G6. One workflow beside each town's report of a month: it reminds, has the versions mailed, tells the centres
 * who is missing, and ends when the report is submitted, its mails are sent and its period is closed.
 */
import { condition, setHandler, sleep } from '@temporalio/workflow';
import {
  askForMails,
  decideReport,
  momentsAhead,
  nextMomentAt,
  nextReportDeadline,
  type ReportCourse,
  type ReportEvent,
  type ReportStep,
} from '../../libs/domain/reporting/report-course.js';
import { CLOSE_AGAIN_SUMMARY, dayTimerSummary } from '../../libs/words/engine-steps.js';
import { type ReportRef, reporting } from '../ports/reporting.port.js';
import { millisecondsUntil, presentDay } from '../shared/present.js';
import { MailsUnderWay } from './mails-under-way.js';
import { reportFactRecorded, reportPositionQuery } from './monthly-report.messages.js';
import { ReportShown } from './show-report.js';

export async function monthlyReport(ref: ReportRef): Promise<void> {
  const unread: ReportEvent[] = [];
  const known = new Set<string>();
  let course: ReportCourse | null = null;
  setHandler(reportFactRecorded, (event) => void unread.push(event));
  setHandler(reportPositionQuery, () => course);

  const begun = await reporting.loadReport(ref);
  course = begun.course;
  const shown = new ReportShown(begun.townName);
  const mails: MailsUnderWay = new MailsUnderWay(() => course && shown.show(course, mails));
  course = await walk(ref, course, askForMails(course), mails);
  shown.show(course, mails);

  while (!course.isClosed) {
    const event = await nextEvent(course, begun.clock, unread);
    // A fact is heard once; a day may come twice, its moments have passed then.
    if (event.name !== 'dayReached') {
      if (known.has(event.eventId)) continue;
      known.add(event.eventId);
    }
    const decided = decideReport(course, event);
    course = await walk(ref, decided.course, decided.steps, mails);
    shown.show(course, mails);
  }
  await mails.allSent();
}

/** The next fact; or, under the real clock, the coming of the report's next moment. */
async function nextEvent(course: ReportCourse, clock: 'real' | 'demo', unread: ReportEvent[]): Promise<ReportEvent> {
  const next = momentsAhead(course)[0];
  const at = nextMomentAt(course);
  if (clock === 'demo' || !next || at === null) await condition(() => unread.length > 0);
  else await condition(() => unread.length > 0, millisecondsUntil(at), { summary: dayTimerSummary(next.on) });
  const today = presentDay();
  return (
    unread.shift() ?? {
      name: 'dayReached',
      eventId: `day:${today}:${next?.name}`,
      factNo: 0,
      today,
      at: next?.at ?? 'morning',
    }
  );
}

/** Walks the steps, then stores when the report wants to hear something next. */
async function walk(
  ref: ReportRef,
  course: ReportCourse,
  steps: readonly ReportStep[],
  mails: MailsUnderWay,
): Promise<ReportCourse> {
  let after = course;
  for (const step of steps) after = await take(ref, after, step, mails);
  // A close has written it already.
  if (!after.isClosed) {
    await reporting.rememberDeadline({ ref, next: nextReportDeadline(after), factNo: after.factNo });
  }
  return after;
}

async function take(
  ref: ReportRef,
  course: ReportCourse,
  step: ReportStep,
  mails: MailsUnderWay,
): Promise<ReportCourse> {
  switch (step.step) {
    case 'remind':
      mails.send(await reporting.planReminders({ ref, occasion: step.occasion }));
      return course;
    case 'tellTownsMissing':
      await reporting.orderTownsMissing(ref.period);
      return course;
    case 'mailVersion':
      mails.send(await reporting.planReportMails({ ref, version: step.version }));
      return course;
    case 'close':
      return close(ref, course, mails);
  }
}

/** A version submitted in the last second is mailed too, whether or not its fact has been heard. */
async function close(ref: ReportRef, course: ReportCourse, mails: MailsUnderWay): Promise<ReportCourse> {
  const { isClosed, version } = await reporting.closeReport(ref);
  const after = { ...course, isClosed, version: Math.max(course.version, version) };
  for (const step of askForMails(after)) await take(ref, after, step, mails);
  // The database's clock is a little behind: ask again, not at once.
  if (!isClosed) await sleep('1 minute', { summary: CLOSE_AGAIN_SUMMARY });
  return after;
}
