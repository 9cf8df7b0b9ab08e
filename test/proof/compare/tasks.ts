/** Every question that was put to a desk: opened and due on the right day, with the right end (rules B5–B9, C1–C6). */
import { officeOf } from '../behaviours/desks.js';
import { addDays, type Day, daysFrom } from '../reference/civil-dates.js';
import { type Kind, type Life, ROUND_NOT_FIXED, type Task } from '../reference/life.js';
import type { Differences } from './differences.js';

/** As `GET /api/inbox/tasks` shows it. */
export interface ShownTask {
  kind: Kind;
  round: number;
  office: string;
  recipientNo: string | null;
  openedOn: Day;
  dueOn: Day;
  status: string;
  answer: string | null;
  answeredOn: Day | null;
  calendarAssumed: boolean;
  escalatedTo: string | null;
  town: string;
  period: string | null;
}

interface Compared {
  life: Life;
  recipientNo: string;
  shown: readonly ShownTask[];
  today: Day;
}

export function compareTasks({ life, recipientNo, shown, today }: Compared, differences: Differences): void {
  const unfixed = new Set(life.tasks.filter(({ dueOn }) => dueOn === null).map(({ kind }) => kind));
  const round = (kind: Kind, count: number): string => (ROUND_NOT_FIXED.includes(kind) ? '' : ` ${count}`);
  const expected = life.tasks.map((task) =>
    [
      `${task.kind}${round(task.kind, task.round)} at ${officeOf(task.kind, life.pensioner)} opened ${task.openedOn}`,
      `due ${task.dueOn ?? '-'} ${task.status} ${task.answer ?? '-'} ${task.answer ? task.closedOn : '-'}`,
      `on top for ${onTopFor(task, today)}`,
    ].join(' '),
  );
  const got = shown.map((task) =>
    [
      `${task.kind}${round(task.kind, task.round)} at ${task.office} opened ${task.openedOn}`,
      `due ${unfixed.has(task.kind) ? '-' : task.dueOn} ${task.status === 'claimed' ? 'open' : task.status} ${task.answer ?? '-'} ${task.answeredOn ?? '-'}`,
      `on top for ${task.status === 'open' && task.kind === 'overdueVerification' ? task.escalatedTo : null}`,
    ].join(' '),
  );
  differences.sameLines('tasks, done view included', `${recipientNo} (${life.validUntil})`, expected, got);
}

/** Rule B9. An unanswered verification: due + 3 days for the town head, due + 10 for the bureau manager. */
function onTopFor({ kind, status, dueOn }: Task, today: Day): string | null {
  if (kind !== 'overdueVerification' || status !== 'open' || dueOn === null) return null;
  const over = daysFrom(dueOn, today);
  if (over >= 10) return 'bureauManager';
  return over >= 3 ? 'townHead' : null;
}

/** Rule Z3. A notice counted over a year without a calendar says so. */
export function compareCalendar({ life, recipientNo, shown }: Compared, differences: Differences): void {
  for (const task of life.tasks.filter(({ kind }) => kind === 'lastNotice')) {
    const got = shown.find(({ kind, openedOn }) => kind === 'lastNotice' && openedOn === task.openedOn);
    if (!got) continue;
    const lastCounted = addDays(task.cycle, -1);
    const assumed = lastCounted > '2026-12-31' || (task.dueOn ?? '') > '2026-12-31';
    differences.equal('assumed calendar', `${recipientNo} ${task.openedOn}`, assumed, got.calendarAssumed);
  }
}
