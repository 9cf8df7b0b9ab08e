/** What follows from an answer, as a table's entry, and the courses that several answers share (rules B7, B8, C2, C3). */
import type { AnswerOf, RecipientTaskKind, SuspicionKind } from '../../inbox/task-kinds.js';
import type { Stage } from '../status.js';
import type { LifecycleEvent, TaskReason } from './lifecycle-events.js';
import { openDueStep, planStage, reopenLatestStep } from './plan-steps.js';
import { closeTasks, isResumption, isVillageVerification, lastRound, openTask, scopeOf, type Turn } from './turn.js';

export type TaskAnswered = Extract<LifecycleEvent, { name: 'taskAnswered' }>;
export type Follow = (turn: Turn, event: TaskAnswered) => void;

/** One row per kind of task, one entry per answer; an answer that is a fact of its own has none (a certification, a move, a void). */
export type Follows<Kinds extends RecipientTaskKind> = { [Kind in Kinds]: Partial<Record<AnswerOf<Kind>, Follow>> };

/** The plan goes on as if nothing had been said (Rule B7). */
export const planGoesOn: Follow = () => {};

/** Work beside a suspension does not end it: only a resumption or a termination does. */
export function moveTo(turn: Turn, stage: Stage): void {
  const { state } = turn;
  if (!state.paymentSuspended) state.stage = stage;
  else if (state.stage !== 'resuming') state.stage = 'suspended';
}

/** Rules B7, D5, D6. The town is asked to verify a death or custody. */
export function openSuspicion(turn: Turn, of: SuspicionKind, reason: TaskReason, causedBy: string): void {
  moveTo(turn, 'verifyingReport');
  turn.state.verifying = of;
  openTask(turn, {
    kind: 'suspicionVerification',
    round: lastRound(turn.state, 'suspicionVerification') + 1,
    reason,
    causedBy,
    of,
  });
}

/** A new verification at the village (rules C2, C3): not while a report is cleared up, nor while two persons decide on a resumption. */
export function verifyAnew(turn: Turn, reason: TaskReason, causedBy: string | null): void {
  const { state } = turn;
  if (state.verifying !== null || state.stage === 'resuming') return;
  moveTo(turn, 'overdue');
  openTask(turn, {
    kind: 'overdueVerification',
    round: lastRound(state, 'overdueVerification') + 1,
    reason,
    causedBy,
  });
}

/** Rule C6. A suspended person whom a certification counts for: what is asked of the cycle is moot, two persons decide. */
export function proposeResumption(turn: Turn): void {
  closeTasks(turn, (task) => scopeOf(task.kind) === 'cycle' && turn.state.verifying === null, 'withdrawn', 'certified');
  turn.state.stage = 'resuming';
  openTask(turn, {
    kind: 'resumptionProposal',
    round: lastRound(turn.state, 'resumptionProposal') + 1,
    reason: 'certifiedWhileSuspended',
    causedBy: null,
  });
}

/** Rule B8. The plan goes on as after an import; a verification that had been put aside is asked for again. */
export function takeUpPlan(turn: Turn, causedBy: string | null): void {
  const { state } = turn;
  if (state.paymentSuspended) {
    moveTo(turn, 'suspended');
    const isAsked = state.open.some((open) => isResumption(open.kind) || isVillageVerification(open.kind));
    // A death or custody that was none had put the resumption aside (Rule C6).
    if (!isAsked && state.validUntil >= state.today) proposeResumption(turn);
    return;
  }
  state.stage = planStage(state);
  openDueStep(turn);
  reopenLatestStep(turn);
  const isAsked = state.open.some((open) => isVillageVerification(open.kind));
  if (state.planStep === 5 && !isAsked) verifyAnew(turn, 'plan', causedBy);
}
