/** Rule I3. An answer is taken back before its follow-up is answered: what followed is withdrawn, the question is asked anew. */
import type { RecipientTaskKind } from '../../inbox/task-kinds.js';
import { takeUpPlan } from './follow.js';
import type { Heard } from './lifecycle-events.js';
import type { AnsweredTask, LifecycleState } from './lifecycle-state.js';
import { isPlanStage, planRuns, planStage } from './plan-steps.js';
import { closeTasks, isReminder, isVillageVerification, openTask, type Turn } from './turn.js';

/** What somebody asks for and no position of the course depends on. */
const ON_REQUEST: readonly RecipientTaskKind[] = ['handOver', 'voidProposal', 'voidConfirmation'];

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
  if (isStill && !ON_REQUEST.includes(kind)) putBack(turn, answer);
  // The plan first, where the question is one of its reminders: a step that is due by now supersedes it (Rule B9).
  if (isReminder(task) && planRuns(state)) takeUpPlan(turn, null);
  if (canBeAskedAnew(state, answer, isStill)) {
    openTask(turn, { kind, round, reason: 'corrected', causedBy, ...about });
  }
  state.answered = state.answered.filter((answered) => answered.key !== task.key);
  if (planRuns(state)) takeUpPlan(turn, null);
}

/**
 * Not a question that had been closed while its answer was on its way, nor a reminder that a later step has overtaken (Rule B9),
 * nor one whose course another cause has moved on (`isStill`).
 */
function canBeAskedAnew(state: LifecycleState, { kind, wasOpen, before }: AnsweredTask, isStill: boolean): boolean {
  if (ON_REQUEST.includes(kind)) return wasOpen;
  return wasOpen && isStill && !(isReminder({ kind }) && state.planStep > before.planStep);
}

/** The position before the answer, as far as nothing else has changed it since. */
function putBack(turn: Turn, { before, after }: AnsweredTask): void {
  const { state } = turn;
  const planRan = planRuns(state);
  state.stage = isPlanStage(before.stage) ? planStage(state) : before.stage;
  if (state.verifying === after.verifying) state.verifying = before.verifying;
  if (state.skipSecondCall === after.skipSecondCall) state.skipSecondCall = before.skipSecondCall;
  // Rule B7: back in a report's verification, the reminders pause again.
  if (planRan && !planRuns(state)) closeTasks(turn, isOfPlan, 'withdrawn', 'corrected');
}

const isOfPlan = (task: { kind: RecipientTaskKind }): boolean => isReminder(task) || isVillageVerification(task.kind);
