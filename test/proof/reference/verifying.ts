/** Rules C1, C2, D5, A1, E1: what was found is looked at by somebody else, and goes its way. */
import type { Answer } from './acts.js';
import { addWorkingDays, type Day } from './civil-dates.js';
import { verifyAgain } from './deciding.js';
import { type Finding, type Life, openTask, type Task } from './life.js';
import { openLatestStep } from './reminders.js';

/** Rule D4. Reminders pause while the town verifies a reported death, within five working days. */
export function startSuspicion(life: Life, today: Day): void {
  life.isPaused = true;
  openTask(life, 'suspicionVerification', 1, today, addWorkingDays(today, 5));
}

/** Rule C2. Its period is the month of the day on which it was found. */
export function find(found: { life: Life; task: Task; given: Answer; today: Day }): void {
  const { life, task, given, today } = found;
  life.findings.push({
    kind: given.answer as Finding['kind'],
    foundOn: today,
    cycle: life.validUntil,
    asked: task.kind === 'suspicionVerification' ? task.kind : 'overdueVerification',
    diedOn: given.answer === 'dead' ? given.diedOn : null,
    state: 'waiting',
    reportedIn: null,
    passedOver: [],
  });
  openTask(life, 'findingReview', 1, today, null);
}

export function findingReviewed(life: Life, today: Day): void {
  const finding = waiting(life);
  finding.state = 'approved';
  life.isPaused = false;
  if (finding.kind === 'dead') life.diedOn = finding.diedOn;
  if (finding.kind === 'alive') openLatestStep(life, today);
  else if (finding.kind === 'inCustody') life.stage = 'awaitingCustodyCase';
  else if (life.pensioner.group.isExternal) life.stage = 'forwarded';
  else if (finding.kind === 'dead') {
    // Rule E1. Opens at once, not waiting for the report.
    life.stage = 'terminationPending';
    openTask(life, 'terminationProposal', 1, today, null);
  }
}

/** Rule C2. The village verifies anew, in the next round. */
export function findingReturned(life: Life, today: Day): void {
  const finding = waiting(life);
  finding.state = 'returned';
  if (finding.asked === 'overdueVerification') verifyAgain(life, today);
}

function waiting({ findings }: Life): Finding {
  const finding = findings.at(-1);
  if (finding?.state !== 'waiting') throw new Error('There is nothing to review.');
  return finding;
}
