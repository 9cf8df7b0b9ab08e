/** What an act of a person changes, by the rules. The order of a day: its morning, then these. */
import type { Act } from './acts.js';
import { followAnswer } from './answers.js';
import { certify } from './certifying.js';
import type { Day } from './civil-dates.js';
import { takeEffect } from './deciding.js';
import { type Life, openTask, openTasks } from './life.js';
import { openLatestStep, openRepetitions } from './reminders.js';

/** The night and the morning of a day. */
export function passMorning(life: Life, today: Day): void {
  takeEffect(life, today);
  openLatestStep(life, today);
  openRepetitions(life, today);
}

export function perform(life: Life, act: Act, today: Day): void {
  if (act.act === 'certify') certify(life, act, today);
  if (act.act === 'attempt') life.attempts.push({ kind: act.kind, on: today, cycle: life.validUntil });
  if (act.act === 'askForVoid') askForVoid(life, act.happenedOn, today);
  if (act.act === 'answer') answer(life, act, today);
}

/** Rule B4. Two persons decide about it. */
function askForVoid(life: Life, happenedOn: Day, today: Day): void {
  life.voiding = life.certifications.find((one) => one.happenedOn === happenedOn) ?? null;
  openTask(life, 'voidProposal', 1, today, null);
}

function answer(life: Life, { kind, round, with: given }: Extract<Act, { act: 'answer' }>, today: Day): void {
  const task = openTasks(life).find((one) => one.kind === kind && one.round === round);
  if (!task) throw new Error(`${life.pensioner.nationalId} has no open ${kind} ${round} on ${today}.`);
  Object.assign(task, { status: 'done', answer: given.answer, closedOn: today });
  followAnswer({ life, task, given, today });
}
