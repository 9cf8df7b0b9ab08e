/** Rules B5–B9: what the morning of a day brings to somebody's inboxes. */
import { addDays, addMonths, addWorkingDays, type Day } from './civil-dates.js';
import { closeTasks, type Kind, type Life, openTask } from './life.js';

const CALLS_AND_VISITS: readonly Kind[] = ['reminderCall', 'followUpCall', 'homeVisit'];

interface Step {
  kind: Kind;
  round: number;
  opensOn: (validUntil: Day) => Day;
  due: (opened: Day) => Day;
}

/** Rule B5, the table. */
const PLAN: readonly Step[] = [
  { kind: 'reminderCall', round: 1, opensOn: (end) => addMonths(end, -3), due: (day) => addDays(day, 10) },
  { kind: 'reminderCall', round: 2, opensOn: (end) => addMonths(end, -2), due: (day) => addDays(day, 10) },
  { kind: 'homeVisit', round: 1, opensOn: (end) => addMonths(end, -1), due: (day) => addDays(day, 15) },
  { kind: 'lastNotice', round: 1, opensOn: (end) => addWorkingDays(end, -10), due: (day) => addWorkingDays(day, 3) },
  { kind: 'overdueVerification', round: 1, opensOn: (end) => addDays(end, 1), due: (day) => addDays(day, 10) },
];

const openings = new Map<Day, readonly Day[]>();

/** When each step of the cycle opens; counted once for everybody whose cycle ends on that day. */
function opensOn(validUntil: Day): readonly Day[] {
  const known = openings.get(validUntil) ?? PLAN.map((step) => step.opensOn(validUntil));
  openings.set(validUntil, known);
  return known;
}

/** Rules B8, B9. Opens the latest step that is due and has not been; what it overtakes unanswered is superseded. */
export function openLatestStep(life: Life, today: Day): void {
  if (life.isPaused || life.status === 'terminated' || life.stage !== null) return;
  if (life.step === PLAN.length) return;
  const days = opensOn(life.validUntil).map((day, place) => (place === 2 && life.visitOn ? life.visitOn : day));
  const due = days.findLastIndex((day, place) => place >= life.step && day <= today);
  const step = PLAN[due];
  if (!step) return;
  life.step = due + 1;
  closeTasks(life, 'superseded', [...CALLS_AND_VISITS, 'lastNotice'], today);
  openTask(life, step.kind, step.round, today, step.due(today));
}

/** Rule B7. The call after a promise that was not kept, and the second visit. */
export function openRepetitions(life: Life, today: Day): void {
  if (life.isPaused || life.status === 'terminated' || life.stage !== null) return;
  for (const _due of life.followUpsOn.filter((day) => day <= today)) openTask(life, 'followUpCall', 1, today, null);
  life.followUpsOn = life.followUpsOn.filter((day) => day > today);
  if (life.secondVisitOn !== null && life.secondVisitOn <= today) {
    life.secondVisitOn = null;
    openTask(life, 'homeVisit', 2, today, addDays(today, 15));
  }
}

/** Rule B7. Step 3 opens the next working day and not again on its own; step 2 is left out. */
export function bringVisitForward(life: Life, today: Day): void {
  if (life.step >= 3) return;
  life.step = 2;
  life.visitOn = addWorkingDays(today, 1);
}
