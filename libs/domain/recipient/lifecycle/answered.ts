/** Rules B7, C1–C3, C6, E1, B4. What follows from each answer: one row per kind of task, one entry per answer. */

import { reminderPlan } from '../../certification/reminder-plan.js';
import type { RecipientTaskKind, SuspicionKind } from '../../inbox/task-kinds.js';
import { policyOn } from '../../policy/policy.js';
import { addDays, earlierOf } from '../../time/plain-date.js';
import { addWorkingDays } from '../../time/working-days.js';
import type { Stage } from '../status.js';
import type { FindingKind, LifecycleEvent, TaskReason } from './lifecycle-events.js';
import type { LifecycleState, Position } from './lifecycle-state.js';
import { openDueStep, planStage, reopenLatestStep, stop } from './plan-steps.js';
import {
  closeTasks,
  isReminder,
  isResumption,
  isVillageVerification,
  lastRound,
  openTask,
  scopeOf,
  settle,
  type Turn,
} from './turn.js';

export type TaskAnswered = Extract<LifecycleEvent, { name: 'taskAnswered' }>;
type Follow = (turn: Turn, event: TaskAnswered) => void;

/** The plan goes on as if nothing had been said (Rule B7). */
const planGoesOn: Follow = () => {};

/** Rule B7. The follow-up call opens the day after the promise if nothing has come. */
const followPromise: Follow = ({ state }, { task, promisedOn }) => {
  if (promisedOn === undefined || state.planStep === 5) return;
  const planned = state.awaited.filter((awaited) => awaited.what === 'followUpCall').length;
  const round = lastRound(state, 'followUpCall') + planned + 1;
  state.awaited.push({ what: 'followUpCall', on: addDays(promisedOn, 1), round, causedBy: task.key });
};

/** Rule B7. The visit opens the next working day (never later than planned) and not again on its own day; step 2 is left out. */
const bringVisitForward: Follow = ({ state }, { task, today }) => {
  state.skipSecondCall = true;
  const ownDay = reminderPlan(state.validUntil).find((step) => step.step === 3)?.opensOn;
  if (state.planStep >= 3 || ownDay === undefined) return;
  state.awaited.push({
    what: 'homeVisitBroughtForward',
    on: earlierOf(addWorkingDays(today, 1), ownDay),
    causedBy: task.key,
  });
};

/** Rule B7. A vain visit is repeated once. */
const repeatVisit: Follow = ({ state }, { task, today }) => {
  if (task.round > 1 || state.planStep === 5) return;
  state.awaited.push({
    what: 'homeVisitRepeat',
    on: addWorkingDays(today, policyOn('notAtHomeRepeat', today)),
    causedBy: task.key,
  });
};

/** Rules B7, D5, D6. The town verifies what was reported; reminders pause meanwhile. */
const verifyReport =
  (of: SuspicionKind): Follow =>
  (turn, { task }) => {
    // Two who hear of it at once: the town is already asked, and may answer either.
    if (turn.state.verifying !== null) return;
    closeTasks(turn, (open) => isReminder(open) || isVillageVerification(open.kind), 'withdrawn', 'verifyingReport');
    turn.state.awaited = [];
    openSuspicion(turn, of, 'reported', task.key);
  };

/** Work beside a suspension does not end it: only a resumption or a termination does. */
function moveTo(turn: Turn, stage: Stage): void {
  const { state } = turn;
  if (!state.paymentSuspended) state.stage = stage;
  else if (state.stage !== 'resuming') state.stage = 'suspended';
}

function openSuspicion(turn: Turn, of: SuspicionKind, reason: TaskReason, causedBy: string): void {
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

/** Rule C2. Whatever was found is reviewed by another person of the town. */
const review: Follow = (turn, { task, finding }) => {
  if (turn.state.stage !== 'verifyingReport') {
    moveTo(turn, 'findingReview');
    if (finding?.kind === 'dead') turn.state.verifying = 'death';
    if (finding?.kind === 'inCustody') turn.state.verifying = 'custody';
  }
  openTask(turn, {
    kind: 'findingReview',
    round: lastRound(turn.state, 'findingReview') + 1,
    reason: 'findingMade',
    causedBy: task.key,
    subject: finding ? { findingId: finding.findingId } : {},
  });
};

/** Rule C1. Away or abroad is no ground: certify from there. */
const certifyRemotely: Follow = (turn, { task }) => {
  openTask(turn, {
    kind: 'remoteCertification',
    round: lastRound(turn.state, 'remoteCertification') + 1,
    reason: 'remote',
    causedBy: task.key,
  });
};

/** A new verification at the village (rules C2, C3). */
export function verifyAnew(turn: Turn, reason: TaskReason, causedBy: string | null): void {
  moveTo(turn, 'overdue');
  openTask(turn, {
    kind: 'overdueVerification',
    round: lastRound(turn.state, 'overdueVerification') + 1,
    reason,
    causedBy,
  });
}

/** Rule B8. The plan goes on as after an import; a verification that had been put aside is asked for again. */
export function takeUpPlan(turn: Turn, causedBy: string | null): void {
  const { state } = turn;
  if (state.paymentSuspended) {
    moveTo(turn, 'suspended');
    return;
  }
  state.stage = planStage(state);
  openDueStep(turn);
  reopenLatestStep(turn);
  const isAsked = state.open.some((open) => isVillageVerification(open.kind));
  if (state.planStep === 5 && !isAsked) verifyAnew(turn, 'plan', causedBy);
}

/** Rules C2, E1, A1. What a reviewed finding leads to. */
const findingApproved: Follow = (turn, { task, finding }) => {
  const { state } = turn;
  state.verifying = null;
  if (finding === undefined || finding.kind === 'noCause') takeUpPlan(turn, task.key);
  else if (state.paymentSuspended && finding.kind !== 'dead') return;
  else if (isMissing(finding.kind) && state.validUntil >= state.today) takeUpPlan(turn, task.key);
  else if (state.payer === 'EXTERNAL') restWith(turn, 'forwarded');
  else if (finding.kind === 'dead') {
    restWith(turn, 'terminationPending');
    openDecision(turn, 'terminationProposal', 'deathVerified', task.key, { findingId: finding.findingId });
  } else if (finding.kind === 'inCustody') restWith(turn, 'awaitingCustodyCase');
  else {
    state.stage = 'awaitingReport';
    state.awaitedReportOf = finding.findingId;
  }
};

/** Rule C1. Nobody is missing or refusing before the validity has passed. */
const isMissing = (kind: FindingKind): boolean => kind === 'unreachable' || kind === 'refuses';

/** Nobody calls, visits or resumes any more: what is open for the cycle or a resumption has lost its cause. */
function restWith(turn: Turn, stage: 'forwarded' | 'terminationPending' | 'awaitingCustodyCase'): void {
  const hasLostCause = ({ kind }: { kind: RecipientTaskKind }) =>
    scopeOf(kind) === 'cycle' || kind === 'suspicionVerification' || isResumption(kind);
  closeTasks(turn, hasLostCause, 'withdrawn', 'causeGone');
  turn.state.stage = stage;
}

/** Rule C2. A returned finding is verified anew where it was made. */
const findingReturned: Follow = (turn, { task }) => {
  const { state } = turn;
  const foundBy = state.answered.find((answered) => answered.key === task.key)?.causedBy;
  if (state.verifying !== null && foundBy?.split(':')[2] === 'suspicionVerification') {
    openSuspicion(turn, state.verifying, 'reviewReturned', task.key);
    return;
  }
  state.verifying = null;
  // Certified since: there is nothing overdue to verify any more.
  if (!state.paymentSuspended && state.validUntil >= state.today) takeUpPlan(turn, task.key);
  else verifyAnew(turn, 'reviewReturned', task.key);
};

function openDecision(
  turn: Turn,
  kind: RecipientTaskKind,
  reason: TaskReason,
  causedBy: string | null,
  subject: object,
): void {
  openTask(turn, { kind, round: lastRound(turn.state, kind) + 1, reason, causedBy, subject });
}

/** Rule C3. A proposal goes to another person of the same centre. */
const confirmWith =
  (kind: RecipientTaskKind): Follow =>
  (turn, { task, decision, certificationId }) =>
    openTask(turn, {
      kind,
      round: task.round,
      reason: 'proposed',
      causedBy: task.key,
      subject: subjectOf(decision?.decisionNo, certificationId),
    });

/** Rule C3. A refused proposal comes back to the maker, one round on: beside others of its kind, on from the latest of them. */
const backToMaker =
  (kind: RecipientTaskKind): Follow =>
  (turn, { task, certificationId, finding }) =>
    openTask(turn, {
      kind,
      round: lastRound(turn.state, kind) + 1,
      reason: 'confirmationRefused',
      causedBy: task.key,
      subject: { ...subjectOf(undefined, certificationId), ...(finding ? { findingId: finding.findingId } : {}) },
    });

const subjectOf = (decisionNo?: string, certificationId?: string): object => ({
  ...(decisionNo ? { decisionNo } : {}),
  ...(certificationId ? { certificationId } : {}),
});

/** Rule C4. A confirmed stop: in effect at once (the database has done it with the confirmation), or on its day. */
const stopConfirmed =
  (kind: 'suspension' | 'termination'): Follow =>
  (turn, { decision, today }) => {
    const { state } = turn;
    if (!decision || decision.effectOn === null) return;
    if (decision.effectOn > today) {
      state.effect = { kind, decisionNo: decision.decisionNo, on: decision.effectOn };
      state.stage = kind === 'suspension' ? 'suspensionPending' : 'terminationPending';
      return;
    }
    stop(turn, kind);
  };

/** Rule C6. Paid again: the plan of the running cycle is taken up as after an import (B8). */
const resumed: Follow = (turn) => {
  turn.state.paymentSuspended = false;
  turn.state.stage = planStage(turn.state);
  openDueStep(turn);
};

/** A declined resumption: nothing is paid on a certification that is doubted; the village verifies. */
const resumptionDeclined: Follow = (turn, { task }) => {
  turn.state.stage = 'suspended';
  verifyAnew(turn, 'proposalDeclined', task.key);
};

const terminationDeclined: Follow = (turn, { task }) => openSuspicion(turn, 'death', 'proposalDeclined', task.key);

const CALL: Record<string, Follow> = {
  reached: followPromise,
  unreachable: bringVisitForward,
  moved: planGoesOn,
  refuses: planGoesOn,
  reportedDead: verifyReport('death'),
  inCustody: verifyReport('custody'),
};

const FOLLOW: Record<RecipientTaskKind, Record<string, Follow>> = {
  handOver: { accepted: planGoesOn, returned: planGoesOn },
  reminderCall: CALL,
  followUpCall: CALL,
  homeVisit: {
    notAtHome: repeatVisit,
    moved: planGoesOn,
    refuses: planGoesOn,
    reportedDead: verifyReport('death'),
    inCustody: verifyReport('custody'),
  },
  lastNotice: { sent: planGoesOn },
  overdueVerification: {
    unreachable: review,
    refuses: review,
    away: certifyRemotely,
    abroad: certifyRemotely,
    dead: review,
    inCustody: review,
  },
  remoteCertification: { refuses: review, unreachable: review },
  suspicionVerification: {
    alive: review,
    dead: review,
    imprisoned: review,
    moved: review,
    cannotFind: review,
    sameName: review,
    outdated: review,
  },
  findingReview: { approve: findingApproved, return: findingReturned },
  suspensionProposal: {
    propose: confirmWith('suspensionConfirmation'),
    decline: (turn, { task }) => verifyAnew(turn, 'proposalDeclined', task.key),
  },
  suspensionConfirmation: { confirm: stopConfirmed('suspension'), refuse: backToMaker('suspensionProposal') },
  resumptionProposal: { propose: confirmWith('resumptionConfirmation'), decline: resumptionDeclined },
  resumptionConfirmation: { confirm: resumed, refuse: backToMaker('resumptionProposal') },
  terminationProposal: { propose: confirmWith('terminationConfirmation'), decline: terminationDeclined },
  terminationConfirmation: { confirm: stopConfirmed('termination'), refuse: backToMaker('terminationProposal') },
  voidProposal: { propose: confirmWith('voidConfirmation'), decline: planGoesOn },
  voidConfirmation: { refuse: backToMaker('voidProposal') },
};

/** An answer about a cycle that has ended meanwhile is on record and changes the course of nothing. */
const stillMatters = ({ state }: Turn, { task }: TaskAnswered): boolean =>
  state.open.some((open) => open.key === task.key) ||
  scopeOf(task.kind) === 'side' ||
  task.key.split(':')[1] === state.validUntil;

/** Applies an answer: what it leads to stands in the table above. */
export function absorbAnswer(turn: Turn, event: TaskAnswered): void {
  const { state } = turn;
  const { task } = event;
  const asked = state.open.find((open) => open.key === task.key);
  const { about, causedBy } = asked ?? { about: { subject: {} }, causedBy: null };
  const matters = stillMatters(turn, event);
  settle(turn, task);
  if (!matters) return;
  const before = positionOf(state);
  state.answered.push({ ...task, causedBy, about, wasOpen: asked !== undefined, before, after: before });
  FOLLOW[task.kind][event.answer]?.(turn, event);
  state.answered = state.answered
    // What two persons have signed is undone by a decision of its own, never by a correction.
    .filter((answered) => answered.key !== task.key || event.answer !== 'confirm')
    .map((answered) => (answered.key === task.key ? { ...answered, after: positionOf(state) } : answered));
}

const positionOf = ({ stage, planStep, verifying, skipSecondCall }: LifecycleState): Position => ({
  stage,
  planStep,
  verifying,
  skipSecondCall,
});
