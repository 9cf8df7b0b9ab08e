/** Rules C3, I2. What two persons decide, and the clause and reason that each decision states. */
import type { FindingKind } from '../recipient/lifecycle/lifecycle-events.js';

export const DECISION_KINDS = ['suspension', 'resumption', 'termination', 'void'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

export const DECISION_STATES = ['proposed', 'confirmed', 'declined', 'refused', 'withdrawn'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

/** Rule C5. `unreachable` suspends as unreachable, `refuses` as uncertified (Rule C3). */
export type SuspensionReason = 'uncertified' | 'unreachable';

/** Why a decision was taken, as a code that libs/words turns into the sentence its recipient reads. */
export type DecisionReason = SuspensionReason | 'certified' | 'death' | 'voided';

/** Rule C3. The reason of a suspension by what was found. */
export const suspensionReasonOf = (finding: FindingKind | undefined): SuspensionReason =>
  finding === 'unreachable' ? 'unreachable' : 'uncertified';

/** Rules B4, C3, C6, E1. The reason of a decision by its kind and by what was found, if it stands on a finding. */
export function decisionReasonOf(kind: DecisionKind, finding: FindingKind | undefined): DecisionReason {
  if (kind === 'suspension') return suspensionReasonOf(finding);
  return REASON_OF[kind];
}

const REASON_OF: Record<Exclude<DecisionKind, 'suspension'>, DecisionReason> = {
  resumption: 'certified',
  termination: 'death',
  void: 'voided',
};

/** Rule C3. What had been found where a stop was proposed for that reason; null for what stands on a certification. */
export const findingKindOf = (reason: DecisionReason): 'dead' | 'unreachable' | 'refuses' | null => FOUND_BY[reason];

const FOUND_BY: Record<DecisionReason, 'dead' | 'unreachable' | 'refuses' | null> = {
  uncertified: 'refuses',
  unreachable: 'unreachable',
  death: 'dead',
  certified: null,
  voided: null,
};

/** The clause on which a decision of that reason stands. */
export const CLAUSE_OF_REASON: Record<DecisionReason, string> = {
  uncertified: '海人社〔2024〕24号 二.2、二.3;人社厅发〔2018〕107号',
  unreachable: '海人社〔2024〕24号 二.3;人社厅发〔2018〕107号',
  certified: '海人社〔2024〕24号 二.2;人社厅发〔2018〕107号',
  death: '海人社〔2024〕24号 二.1、三.2',
  voided: '海人社〔2024〕24号 三.2',
};
