/**
 * Rules B and C. The one decider of a recipient's course: from a position and a fact to the next position and the steps
 * that lead there. Pure, so that the workflow can replay it and a test can walk every branch.
 */
import { laterOf, type PlainDate } from '../../time/plain-date.js';
import type { Stage } from '../status.js';
import { absorbAnswer } from './answered.js';
import { corrected } from './corrected.js';
import { proposeResumption, verifyAnew } from './follow.js';
import type { CloseReason, Decided, Heard, LifecycleEvent, LifecycleEventName } from './lifecycle-events.js';
import type { LifecycleState } from './lifecycle-state.js';
import { nextDeadline, openDueStep, passDay, planStage } from './plan-steps.js';
import {
  beginCycle,
  closeTasks,
  isResumption,
  isVillageVerification,
  lastRound,
  openTask,
  scopeOf,
  settle,
  startTurn,
  type Turn,
} from './turn.js';

/** Rules B2, B6. The open tasks of the old cycle are withdrawn; a reported death or custody is still to be cleared up. */
function cycleMoves(turn: Turn, validUntil: PlainDate, reason: CloseReason): void {
  const clearsUp = turn.state.verifying !== null;
  closeTasks(
    turn,
    (task) => scopeOf(task.kind) === 'cycle' && !(clearsUp && task.kind === 'findingReview'),
    'withdrawn',
    reason,
  );
  beginCycle(turn, validUntil);
}

/** Rule B2. E as the database folded it with a fact; what an older fact says, heard late, is no longer so. */
function isBelieved(turn: Turn, factNo: number): boolean {
  if (factNo < turn.state.validityFactNo) return false;
  turn.state.validityFactNo = factNo;
  return true;
}

/**
 * Rules B2, B3, B6, C6, C7. A certification has been recorded; E as the database folds it from the whole set. It moves forward
 * with a later one, and back with the first one of somebody never certified that lies before his first benefit month: a cycle is
 * its E, so either way the old one's questions are withdrawn and the plan of the new one is taken up (B8).
 */
function certified(
  turn: Turn,
  { validUntil, answeredTask, factNo, whileSuspended, deathVerified }: Heard<'certificationRecorded'>,
): void {
  const { state } = turn;
  if (!whileSuspended) noneTookEffect(state);
  if (answeredTask) settle(turn, answeredTask);
  const before = state.validUntil;
  const moves = isBelieved(turn, factNo) && validUntil !== before;
  if (moves) cycleMoves(turn, validUntil, 'certified');
  // Rules A1, E1. Dated before a verified death: the validity is what it is, and nobody is reminded or paid again.
  if (deathVerified) return;
  switch (state.stage) {
    case 'suspended':
      if (state.validUntil >= state.today) proposeResumption(turn);
      return;
    case 'resuming':
    case 'terminationPending':
    case 'awaitingCustodyCase':
      return;
    case 'forwarded':
      // Rule A1. What was told to the payer stands until a certification says otherwise.
      if (moves && validUntil > before) takeUpNewCycle(turn);
      return;
    default:
      if (moves) takeUpNewCycle(turn);
      else if (state.stage === 'overdue' && answeredTask) askStillOverdue(turn);
  }
}

/** Rule C7. The effective day came to the workflow before the certification, but not to the database: nothing was stopped. */
function noneTookEffect(state: LifecycleState): void {
  state.paymentSuspended = false;
  if (state.stage === 'suspended') state.stage = planStage(state);
}

/** Rules B6, C7. A stop that has not taken effect is withdrawn with the rest of the old cycle; a report is still cleared up. */
function takeUpNewCycle(turn: Turn): void {
  const { state } = turn;
  state.effect = null;
  if (state.verifying !== null) return;
  state.stage = planStage(state);
  openDueStep(turn);
}

/** Rule B3. A certification dated before the latest changes nothing: whoever was overdue still is, and is still asked after. */
function askStillOverdue(turn: Turn): void {
  if (!turn.state.open.some((task) => isVillageVerification(task.kind))) verifyAnew(turn, 'plan', null);
}

const PLANNED_ANEW: readonly Stage[] = [
  'certified',
  'reminding',
  'overdue',
  'findingReview',
  'awaitingReport',
  'decidingSuspension',
];

/**
 * Rule B4. A certification was voided: the plan is computed anew as after an import; nothing withdrawn is revived. Whoever is
 * suspended while another certification counts is asked about anew (C6): what was withdrawn may have been the last question.
 */
function voided(turn: Turn, { validUntil, answeredTask, factNo }: Heard<'certificationVoided'>): void {
  const { state } = turn;
  settle(turn, answeredTask);
  if (!isBelieved(turn, factNo) || validUntil === state.validUntil) return;
  state.generation += 1;
  const wasResuming = state.stage === 'resuming';
  closeTasks(turn, (task) => isResumption(task.kind), 'withdrawn', 'certificationVoided');
  cycleMoves(turn, validUntil, 'certificationVoided');
  if (wasResuming) state.stage = 'suspended';
  if (state.stage === 'suspended' && validUntil >= state.today) proposeResumption(turn);
  if (state.verifying !== null || !PLANNED_ANEW.includes(state.stage)) return;
  state.stage = planStage(state);
  openDueStep(turn);
}

/** Rule C3. The report that lists the reviewed finding has been submitted: its centre is asked for a proposal. */
function findingReported(turn: Turn, { findingId }: Heard<'findingReported'>): void {
  const { state } = turn;
  if (state.stage !== 'awaitingReport' || findingId !== state.awaitedReportOf) return;
  state.stage = 'decidingSuspension';
  const round = lastRound(state, 'suspensionProposal') + 1;
  openTask(turn, {
    kind: 'suspensionProposal',
    round,
    reason: 'findingInReport',
    causedBy: null,
    subject: { findingId },
  });
}

function askForVoid(turn: Turn, { certificationId }: Heard<'voidRequested'>): void {
  const round = lastRound(turn.state, 'voidProposal') + 1;
  openTask(turn, {
    kind: 'voidProposal',
    round,
    reason: 'voidRequested',
    causedBy: null,
    subject: { certificationId },
  });
}

/** Rule A4. The person has a new town; open tasks are put to its desks by the database and keep key and due day. */
function moved(turn: Turn, { answeredTask, town, village }: Heard<'moved'>): void {
  if (answeredTask) settle(turn, answeredTask);
  turn.state.town = town;
  turn.state.village = village;
}

const ABSORB: { [Name in LifecycleEventName]: (turn: Turn, event: Heard<Name>) => void } = {
  dayReached: () => {},
  enrolled: (turn, { handOver }) => {
    if (handOver) openHandOver(turn, 'registered', {});
  },
  certificationRecorded: certified,
  certificationVoided: voided,
  voidRequested: askForVoid,
  taskAnswered: absorbAnswer,
  answerCorrected: corrected,
  findingReported,
  moveRequested: (turn, { moveId, town }) => openHandOver(turn, 'moveRequested', { moveId }, town),
  moved,
};

function absorb(turn: Turn, event: LifecycleEvent): void {
  const heard = ABSORB[event.name] as (turn: Turn, event: LifecycleEvent) => void;
  heard(turn, event);
}

function openHandOver(
  turn: Turn,
  reason: 'registered' | 'moveRequested',
  subject: { moveId?: string },
  town?: string,
): void {
  const round = lastRound(turn.state, 'handOver') + 1;
  openTask(turn, { kind: 'handOver', round, reason, causedBy: null, subject, ...(town ? { town } : {}) });
}

/** Position and fact to the next position and its steps. Days that have passed unhandled are caught up with (Rule B8). */
export function decide(before: LifecycleState, event: LifecycleEvent): Decided<LifecycleState> {
  const turn = startTurn(before);
  turn.state.today = laterOf(before.today, event.today);
  turn.state.factNo = Math.max(before.factNo, event.factNo);
  // Facts about a terminated benefit are on record and change its course no more (Rule E1).
  if (before.stage !== 'terminated') absorb(turn, event);
  passDay(turn);
  return { state: turn.state, steps: turn.steps };
}

export { nextDeadline };
