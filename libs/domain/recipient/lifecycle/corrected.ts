/** Rule I3. An answer is taken back before its follow-up is answered: what followed is withdrawn, the question is asked anew. */
import { isOnRequest, isReminder, type RecipientTaskKind } from '../../inbox/task-kinds.js';
import { proposeResumption, takeUpPlan } from './follow.js';
import type { Heard } from './lifecycle-events.js';
import type { AnsweredTask, LifecycleState } from './lifecycle-state.js';
import { isPlanStage, planRuns, planStage } from './plan-steps.js';
import { closeTasks, isResumption, isVillageVerification, openTask, type Turn } from './turn.js';

/** Applies the correction of an answer; one of a cycle that is over changes nothing. */
export function corrected(turn: Turn, { task }: Heard<'answerCorrected'>): void {
  const { state } = turn;
  const answer = state.answered.find((answered) => answered.key === task.key);
  if (!answer) return;
  const { kind, round, before, after, about, causedBy } = answer;
  const broughtVisitForward = state.open.some(
    (open) => open.causedBy === task.key && open.kind === 'homeVisit' && open.round === 1,
  );
  closeTasks(turn, (open) => open.causedBy === task.key, 'withdrawn', 'corrected');
  state.awaited = state.awaited.filter((awaited) => awaited.causedBy !== task.key);
  if (broughtVisitForward) state.planStep = before.planStep;
  state.generation += 1;
  const isStill = state.stage === after.stage || (planRuns(state) && isPlanStage(after.stage));
  // What the answer had reported is no longer to be cleared up, wherever the course stands by now.
  if (state.verifying === after.verifying) state.verifying = before.verifying;
  if (isStill && !isOnRequest(answer)) putBack(turn, answer);
  // The plan first, where the question is one of its reminders: a step that is due by now supersedes it (Rule B9).
  if (isReminder(task) && planRuns(state)) takeUpPlan(turn, null);
  if (canBeAskedAnew(state, answer, isStill)) {
    openTask(turn, { kind, round, reason: 'corrected', causedBy, ...about });
  }
  state.answered = state.answered.filter((answered) => answered.key !== task.key);
  if (planRuns(state)) takeUpPlan(turn, null);
  if (state.stage === 'suspended' || state.stage === 'resuming') settleResumption(turn);
}

/** Rule C6. A resumption that is being decided goes on; put back to one whose question has lost its cause, it is asked anew. */
function settleResumption(turn: Turn): void {
  const { state } = turn;
  if (state.open.some((open) => isResumption(open.kind))) state.stage = 'resuming';
  else if (state.stage === 'resuming' && state.validUntil >= state.today) proposeResumption(turn);
  else state.stage = 'suspended';
}

/**
 * Not a question that had been closed while its answer was on its way, nor a reminder that a later step has overtaken (Rule B9),
 * nor one whose course another cause has moved on (`isStill`).
 */
function canBeAskedAnew(state: LifecycleState, { kind, wasOpen, before }: AnsweredTask, isStill: boolean): boolean {
  if (isOnRequest({ kind })) return wasOpen;
  // A report is cleared up beside a resumption.
  const isStillAsked = isStill || (state.stage === 'resuming' && before.verifying !== null);
  return wasOpen && isStillAsked && !(isReminder({ kind }) && state.planStep > before.planStep);
}

/** The position before the answer, as far as nothing else has changed it since. */
function putBack(turn: Turn, { before, after }: AnsweredTask): void {
  const { state } = turn;
  const planRan = planRuns(state);
  state.stage = isPlanStage(before.stage) ? planStage(state) : before.stage;
  if (state.skipSecondCall === after.skipSecondCall) state.skipSecondCall = before.skipSecondCall;
  // Rule B7: back in a report's verification, the reminders pause again.
  if (planRan && !planRuns(state)) closeTasks(turn, isOfPlan, 'withdrawn', 'corrected');
}

const isOfPlan = (task: { kind: RecipientTaskKind }): boolean => isReminder(task) || isVillageVerification(task.kind);
