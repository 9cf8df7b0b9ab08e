/** Rules C3, I2. The two tasks of every decision: the proposal at the maker's desk, the confirmation at the checker's. */
import type { DecisionKind } from '../payment/decision.js';
import type { TaskKind } from './task-kinds.js';

export type ProposalKind = Extract<TaskKind, `${DecisionKind}Proposal`>;
export type ConfirmationKind = Extract<TaskKind, `${DecisionKind}Confirmation`>;

/** The decision that a task of that kind proposes or confirms. */
export const DECISION_OF_TASK: Record<ProposalKind | ConfirmationKind, DecisionKind> = {
  suspensionProposal: 'suspension',
  suspensionConfirmation: 'suspension',
  resumptionProposal: 'resumption',
  resumptionConfirmation: 'resumption',
  terminationProposal: 'termination',
  terminationConfirmation: 'termination',
  voidProposal: 'void',
  voidConfirmation: 'void',
};

const DECISION_OF: Partial<Record<TaskKind, DecisionKind>> = DECISION_OF_TASK;

/** Rules C3, I2. What is decided in a task of that kind, or null where nothing is that takes two persons. */
export const decisionAskedBy = (kind: TaskKind): DecisionKind | null => DECISION_OF[kind] ?? null;
