/**
 * Rules B and C. The one decider of a recipient's course: from a position and a fact to the next position and the steps
 * that lead there. Pure, so that the workflow can replay it and a test can walk every branch.
 */
import { laterOf, type PlainDate } from '../../time/plain-date.js';
import { absorbAnswer } from './answered.js';
import type { CloseReason, Decided, LifecycleEvent, TaskRef } from './lifecycle-events.js';
import type { LifecycleState } from './lifecycle-state.js';
import { nextDeadline, openDueStep, passDay, planStage } from './plan-steps.js';
import { beginCycle, closeTasks, lastRound, openTask, scopeOf, settle, startTurn, type Turn } from './turn.js';

/** Rule B6. The open tasks of the old cycle are withdrawn; a reported death or custody is still to be cleared up. */
function cycleMoves(turn: Turn, validUntil: PlainDate, reason: CloseReason): void {
  const clearsUp = turn.state.verifying !== null;
  closeTasks(turn, (task) => scopeOf(task.kind) === 'cycle' && !(clearsUp && task.kind === 'findingReview'), 'withdrawn', reason);
  beginCycle(turn, validUntil);
}

/** Rules B3, B6, C6, C7. A certification has been recorded; E as the database folds it from the whole set. */
function certified(turn: Turn, validUntil: PlainDate, answeredTask: TaskRef | null): void {
  const { state } = turn;
  if (answeredTask) settle(turn, answeredTask);
  const moves = validUntil > state.validUntil;
  switch (state.stage) {
    case 'suspended':
      if (moves) cycleMoves(turn, validUntil, 'certified');
      if (validUntil >= state.today) proposeResumption(turn);
      return;
    case 'resuming':
    case 'terminationPending':
    case 'awaitingCustodyCase':
    case 'terminated':
      state.validUntil = validUntil;
      return;
    default:
      if (!moves) return;
      if (state.verifying !== null) return cycleMoves(turn, validUntil, 'certified');
      // Rule C7: a stop that has not taken effect is withdrawn with the rest of the old cycle.
      state.effect = null;
      cycleMoves(turn, validUntil, 'certified');
      state.stage = planStage(state);
      openDueStep(turn);
  }
}

function proposeResumption(turn: Turn): void {
  closeTasks(turn, (task) => task.kind === 'overdueVerification' || task.kind === 'findingReview', 'withdrawn', 'certified');
  turn.state.stage = 'resuming';
  openTask(turn, {
    kind: 'resumptionProposal',
    round: lastRound(turn.state, 'resumptionProposal') + 1,
    reason: 'certifiedWhileSuspended',
    causedBy: null,
  });
}

/** Rule B4. A certification was voided: the plan is computed anew as after an import; nothing withdrawn is revived. */
function voided(turn: Turn, validUntil: PlainDate, answeredTask: TaskRef): void {
  const { state } = turn;
  settle(turn, answeredTask);
  if (validUntil === state.validUntil) return;
  state.generation += 1;
  const wasResuming = state.stage === 'resuming';
  closeTasks(
    turn,
    (task) => task.kind === 'resumptionProposal' || task.kind === 'resumptionConfirmation',
    'withdrawn',
    'certificationVoided',
  );
  cycleMoves(turn, validUntil, 'certificationVoided');
  if (wasResuming) state.stage = 'suspended';
  if (['certified', 'reminding', 'overdue', 'findingReview', 'awaitingReport', 'decidingSuspension'].includes(state.stage)) {
    state.stage = planStage(state);
    openDueStep(turn);
  }
}

/** Rule I3. An answer is taken back before its follow-up is answered: what followed is withdrawn, the question is asked anew. */
function corrected(turn: Turn, task: TaskRef): void {
  const { state } = turn;
  const answer = state.answered.find((answered) => answered.key === task.key);
  if (!answer) return;
  const broughtVisitForward = state.open.some((open) => open.causedBy === task.key && open.kind === 'homeVisit' && open.round === 1);
  closeTasks(turn, (open) => open.causedBy === task.key, 'withdrawn', 'corrected');
  state.awaited = state.awaited.filter((awaited) => awaited.causedBy !== task.key);
  state.answered = state.answered.filter((answered) => answered.key !== task.key);
  // What has moved on by other causes since stays where it is.
  if (state.stage === answer.stageAfter) state.stage = answer.stageBefore;
  if (broughtVisitForward) state.planStep = answer.planStepBefore;
  state.verifying = answer.verifyingBefore;
  state.skipSecondCall = answer.skipSecondCallBefore;
  state.generation += 1;
  openTask(turn, {
    kind: task.kind,
    round: task.round,
    reason: 'corrected',
    causedBy: null,
    ...(state.verifying && task.kind === 'suspicionVerification' ? { of: state.verifying } : {}),
  });
  openDueStep(turn);
}

function absorb(turn: Turn, event: LifecycleEvent): void {
  const { state } = turn;
  switch (event.name) {
    case 'dayReached':
      return;
    case 'enrolled':
      if (event.handOver) openHandOver(turn, 'registered', {});
      return;
    case 'certificationRecorded':
      return certified(turn, event.validUntil, event.answeredTask);
    case 'certificationVoided':
      return voided(turn, event.validUntil, event.answeredTask);
    case 'voidRequested':
      return openTask(turn, {
        kind: 'voidProposal',
        round: lastRound(state, 'voidProposal') + 1,
        reason: 'voidRequested',
        causedBy: null,
        subject: { certificationId: event.certificationId },
      });
    case 'taskAnswered':
      return absorbAnswer(turn, event);
    case 'answerCorrected':
      return corrected(turn, event.task);
    case 'findingReported':
      if (state.stage !== 'awaitingReport') return;
      state.stage = 'decidingSuspension';
      return openTask(turn, {
        kind: 'suspensionProposal',
        round: lastRound(state, 'suspensionProposal') + 1,
        reason: 'findingInReport',
        causedBy: null,
        subject: { findingId: event.findingId },
      });
    case 'moveRequested':
      return openHandOver(turn, 'moveRequested', { moveId: event.moveId }, event.town);
    case 'moved':
      if (event.answeredTask) settle(turn, event.answeredTask);
      state.town = event.town;
      state.village = event.village;
  }
}

function openHandOver(turn: Turn, reason: 'registered' | 'moveRequested', subject: { moveId?: string }, town?: string): void {
  const round = lastRound(turn.state, 'handOver') + 1;
  openTask(turn, { kind: 'handOver', round, reason, causedBy: null, subject, ...(town ? { town } : {}) });
}

/** Position and fact to the next position and its steps. Days that have passed unhandled are caught up with (Rule B8). */
export function decide(before: LifecycleState, event: LifecycleEvent): Decided<LifecycleState> {
  const turn = startTurn(before);
  turn.state.today = laterOf(before.today, event.today);
  turn.state.factNo = Math.max(before.factNo, event.factNo);
  absorb(turn, event);
  passDay(turn);
  return { state: turn.state, steps: turn.steps };
}

export { nextDeadline };
