/** Rules C1, C2, D10, A1, E1. What follows from a verification, and from the review of what it found. */
import type { RecipientTaskKind } from '../../inbox/task-kinds.js';
import { type Follow, type Follows, moveTo, openSuspicion, takeUpPlan, verifyAnew } from './follow.js';
import type { FindingKind } from './lifecycle-events.js';
import { closeTasks, isResumption, lastRound, openTask, scopeOf, type Turn } from './turn.js';

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
    openTask(turn, {
      kind: 'terminationProposal',
      round: lastRound(state, 'terminationProposal') + 1,
      reason: 'deathVerified',
      causedBy: task.key,
      subject: { findingId: finding.findingId },
    });
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

export const FINDING_ANSWERS: Follows<
  'overdueVerification' | 'remoteCertification' | 'suspicionVerification' | 'findingReview'
> = {
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
};
