/** Rules C3, C4, C6, E1, B4. What follows from what a maker proposes or declines and a checker confirms or refuses. */
import type { RecipientTaskKind } from '../../inbox/task-kinds.js';
import { type Follow, type Follows, openSuspicion, planGoesOn, verifyAnew } from './follow.js';
import { openDueStep, planStage, stop } from './plan-steps.js';
import { lastRound, openTask } from './turn.js';

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

/** Rule C6. Paid again: the plan of the running cycle is taken up as after an import (B8), once a report beside it is cleared up (B7). */
const resumed: Follow = (turn) => {
  const { state } = turn;
  state.paymentSuspended = false;
  state.stage = state.verifying === null ? planStage(state) : 'verifyingReport';
  openDueStep(turn);
};

/** Rule C3. The village verifies anew. */
const suspensionDeclined: Follow = (turn, { task }) => verifyAnew(turn, 'proposalDeclined', task.key);

/** A declined resumption: nothing is paid on a certification that is doubted; the village verifies. */
const resumptionDeclined: Follow = (turn, { task }) => {
  turn.state.stage = 'suspended';
  verifyAnew(turn, 'proposalDeclined', task.key);
};

/** Rule D5. The town verifies the death again. */
const terminationDeclined: Follow = (turn, { task }) => openSuspicion(turn, 'death', 'proposalDeclined', task.key);

type Decided = 'suspension' | 'resumption' | 'termination' | 'void';

export const DECISION_ANSWERS: Follows<`${Decided}Proposal` | `${Decided}Confirmation`> = {
  suspensionProposal: {
    propose: confirmWith('suspensionConfirmation'),
    decline: suspensionDeclined,
  },
  suspensionConfirmation: { confirm: stopConfirmed('suspension'), refuse: backToMaker('suspensionProposal') },
  resumptionProposal: { propose: confirmWith('resumptionConfirmation'), decline: resumptionDeclined },
  resumptionConfirmation: { confirm: resumed, refuse: backToMaker('resumptionProposal') },
  terminationProposal: { propose: confirmWith('terminationConfirmation'), decline: terminationDeclined },
  terminationConfirmation: { confirm: stopConfirmed('termination'), refuse: backToMaker('terminationProposal') },
  voidProposal: { propose: confirmWith('voidConfirmation'), decline: planGoesOn },
  voidConfirmation: { refuse: backToMaker('voidProposal') },
};
