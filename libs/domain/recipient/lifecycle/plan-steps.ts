/** Rules B5, B7–B9. What the passing of days opens: the plan's steps, what an answer has put off, escalations, effective days. */

import { type PlanStep, reminderPlan } from '../../certification/reminder-plan.js';
import { isReminder } from '../../inbox/task-kinds.js';
import { policyOn } from '../../policy/policy.js';
import { addDays, earlierOf, type PlainDate } from '../../time/plain-date.js';
import type { Stage } from '../status.js';
import type { LifecycleState, OpenTask, PendingEffect } from './lifecycle-state.js';
import { closeTasks, lastRound, openTask, type Turn } from './turn.js';

const PLAN_STAGES: readonly Stage[] = ['certified', 'reminding', 'overdue'];

/** The stages in which the reminder plan goes on. */
export const isPlanStage = (stage: Stage): boolean => PLAN_STAGES.includes(stage);

/** Whether the reminder plan goes on: not while a report is verified, a finding or a decision is under way, or money has stopped. */
export const planRuns = (state: LifecycleState): boolean => isPlanStage(state.stage);

/** The stage in which the plan stands after its latest step. */
export const planStage = (state: LifecycleState): Stage =>
  state.planStep === 0 ? 'certified' : state.planStep < 5 ? 'reminding' : 'overdue';

/** The steps of the plan that may still open: step 2 is left out after an unreachable call (Rule B7). */
const stepsToCome = (state: LifecycleState): PlanStep[] =>
  reminderPlan(state.validUntil).filter(
    (step) => step.step > state.planStep && !(step.step === 2 && state.skipSecondCall),
  );

/** Rules B8, B9. Opens the latest step already due and supersedes what an earlier one left unanswered. */
export function openDueStep(turn: Turn): void {
  const { state } = turn;
  if (!planRuns(state)) return;
  const due = stepsToCome(state)
    .filter((step) => step.opensOn <= state.today)
    .at(-1);
  if (due) openPlanStep(turn, due, null);
}

/** Rule B8. Asks again what the latest step had asked and what was put aside unanswered while a report was verified. */
export function reopenLatestStep(turn: Turn): void {
  const { state } = turn;
  const latest = reminderPlan(state.validUntil).find((step) => step.step === state.planStep);
  if (!latest || !planRuns(state) || latest.step === 5) return;
  const isAsked = [...state.open, ...state.answered].some(
    (task) => task.kind === latest.kind && task.round === latest.round,
  );
  if (isAsked) return;
  state.generation += 1;
  openPlanStep(turn, latest, null);
}

function openPlanStep(turn: Turn, step: PlanStep, causedBy: string | null): void {
  const { state } = turn;
  closeTasks(turn, isReminder, 'superseded', 'laterStep');
  state.planStep = step.step;
  // Verification takes over from here: whatever a call or a visit has put off is part of its question now.
  if (step.step === 5) state.awaited = [];
  openTask(turn, {
    kind: step.kind,
    round: step.step === 5 ? lastRound(state, 'overdueVerification') + 1 : step.round,
    reason: causedBy ? 'broughtForward' : 'plan',
    causedBy,
    calendarAssumed: step.calendarAssumed,
  });
  state.stage = planStage(state);
}

/** Rule B7. Opens what an answer has put off to a day that has come. */
function openAwaited(turn: Turn): void {
  const { state } = turn;
  const come = state.awaited.filter((awaited) => awaited.on <= state.today);
  state.awaited = state.awaited.filter((awaited) => awaited.on > state.today);
  for (const awaited of come) {
    const { causedBy } = awaited;
    if (awaited.what === 'followUpCall')
      openTask(turn, { kind: 'followUpCall', round: awaited.round, reason: 'promiseNotKept', causedBy });
    else if (awaited.what === 'homeVisitRepeat')
      openTask(turn, {
        kind: 'homeVisit',
        round: 2,
        reason: 'notAtHomeBefore',
        causedBy,
        calendarAssumed: awaited.calendarAssumed ?? false,
      });
    else if (state.planStep < 3) {
      const { calendarAssumed = false } = awaited;
      const visit = reminderPlan(state.validUntil).find((step) => step.step === 3);
      if (visit) openPlanStep(turn, { ...visit, calendarAssumed }, causedBy);
    }
  }
}

const escalationDays = (task: OpenTask): { townHead: PlainDate; bureauManager: PlainDate } => ({
  townHead: addDays(task.dueOn, policyOn('townHeadAfter', task.dueOn)),
  bureauManager: addDays(task.dueOn, policyOn('bureauManagerAfter', task.dueOn)),
});

const escalates = (task: OpenTask): boolean =>
  task.kind === 'overdueVerification' || task.kind === 'suspicionVerification';

/** Rules B9, D4. An unanswered verification goes on top for the town head, then to the bureau manager. */
function escalate(turn: Turn): void {
  const { state } = turn;
  state.open = state.open.map((task) => {
    if (!escalates(task)) return task;
    const days = escalationDays(task);
    const to = state.today >= days.bureauManager ? 'bureauManager' : state.today >= days.townHead ? 'townHead' : null;
    if (to === null || to === task.escalatedTo) return task;
    turn.steps.push({ step: 'escalateTask', key: task.key, to });
    return { ...task, escalatedTo: to };
  });
}

/** Rule C4. A confirmed stop takes effect on its day. */
function takeEffect(turn: Turn): void {
  const { state } = turn;
  if (state.effect === null || state.effect.on > state.today) return;
  const { kind, decisionNo } = state.effect;
  turn.steps.push({ step: 'takeEffect', decisionNo });
  state.effect = null;
  stop(turn, kind);
}

/** Rules C4, E1. The stop holds from now on. A suspension does not end the work on a death that was found meanwhile. */
export function stop(turn: Turn, kind: PendingEffect['kind']): void {
  const { state } = turn;
  if (kind === 'termination') {
    state.stage = 'terminated';
    closeTasks(turn, () => true, 'withdrawn', 'terminated');
    return;
  }
  state.paymentSuspended = true;
  if (state.stage !== 'terminationPending') state.stage = 'suspended';
}

/** Everything that the coming of `state.today` brings, in order: effects, steps of the plan, what was put off, escalations. */
export function passDay(turn: Turn): void {
  takeEffect(turn);
  openDueStep(turn);
  if (planRuns(turn.state)) openAwaited(turn);
  escalate(turn);
}

/** The next day on which something is to happen, or null: the workflow sleeps until then (one timer). */
export function nextDeadline(state: LifecycleState): PlainDate | null {
  const days: PlainDate[] = [];
  if (state.effect) days.push(state.effect.on);
  if (planRuns(state)) {
    days.push(
      ...stepsToCome(state)
        .slice(0, 1)
        .map((step) => step.opensOn),
      ...state.awaited.map((awaited) => awaited.on),
    );
  }
  for (const task of state.open.filter(escalates)) {
    const { townHead, bureauManager } = escalationDays(task);
    if (task.escalatedTo === null) days.push(townHead);
    else if (task.escalatedTo === 'townHead') days.push(bureauManager);
  }
  return days.reduce<PlainDate | null>((first, day) => (first === null ? day : earlierOf(first, day)), null);
}
