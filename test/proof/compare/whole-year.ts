/** At the end of the last day: everything the routes say, person by person, against the reference. */
import type { ReceivedMail } from '../../support/mailbox.js';
import { type Desks, forEachOf } from '../drive/http-desk.js';
import { type Month, monthOf, monthsFrom, shiftMonth } from '../reference/civil-dates.js';
import { type Life, openTasks } from '../reference/life.js';
import type { Scenario } from '../scenario.js';
import { compareCertifications } from './certifications.js';
import { compareDecisions } from './decisions.js';
import type { Differences } from './differences.js';
import { compareMails } from './mails.js';
import { compareReports, compareSubmissionTasks } from './reports.js';
import { compareCalendar, compareTasks, type ShownTask } from './tasks.js';
import { compareTimeline } from './timeline.js';

interface Comparing {
  desks: Desks;
  scenario: Scenario;
  mails: readonly ReceivedMail[];
  towns: readonly { code: string; name: string }[];
  recipientNoOf: (life: Life) => string;
  differences: Differences;
}

const MANAGER = 'm.bureau';
const AT_ONCE = 6;

export async function compareWholeYear(comparing: Comparing): Promise<void> {
  const { desks, scenario, differences, recipientNoOf } = comparing;
  const today = scenario.lastDay;
  const lives = scenario.actors.map(({ life }) => life);
  const tasks: ShownTask[] = [];
  for (const view of ['open', 'done']) tasks.push(...(await desks.all(MANAGER, `/api/inbox/tasks?view=${view}`)));
  const tasksOf = Map.groupBy(tasks, ({ recipientNo }) => recipientNo);
  const decisionsOf = Map.groupBy(await desks.all(MANAGER, '/api/decisions'), ({ recipientNo }) => recipientNo);
  await forEachOf(lives, AT_ONCE, async (life) => {
    const recipientNo = recipientNoOf(life);
    const shown = tasksOf.get(recipientNo) ?? [];
    compareTasks({ life, recipientNo, shown, today }, differences);
    compareCalendar({ life, recipientNo, shown, today }, differences);
    compareDecisions(life, recipientNo, decisionsOf.get(recipientNo) ?? [], differences);
    const path = `/api/recipients/${recipientNo}`;
    compareCertifications(life, recipientNo, await desks.all(MANAGER, `${path}/certifications`), differences);
    compareTimeline(life, recipientNo, await desks.all(MANAGER, `${path}/timeline`), differences);
  });
  const towns = comparing.towns.map(({ code }) => code);
  const reporting = { ...comparing, towns, periods: periodsOf(scenario), reports: scenario.reports, today };
  const submissions = tasks.filter(({ recipientNo }) => recipientNo === null);
  compareSubmissionTasks(submissions, reporting);
  const { body: counts } = await desks.get(MANAGER, '/api/inbox/counts');
  const unanswered = submissions.filter(({ status }) => status === 'open').length;
  const open = lives.reduce((sum, life) => sum + openTasks(life).length, unanswered);
  differences.equal('inbox counts', 'open in the whole city', open, counts.open);
  await compareReports(reporting);
  await compareMails({ ...comparing, lives, periods: reporting.periods, reports: scenario.reports });
}

/** Rule G1. A period is opened on day 1 of the next month. */
function periodsOf({ firstDay, lastDay }: Scenario): Month[] {
  return monthsFrom(monthOf(firstDay), shiftMonth(monthOf(lastDay), -1));
}
