/** The position of one recipient's workflow: everything `decide` needs, and nothing that names a person. */
import type { SuspicionKind, RecipientTaskKind } from '../../inbox/task-kinds.js';
import type { Centre } from '../../organisation/office.js';
import type { PlainDate } from '../../time/plain-date.js';
import type { Payer } from '../recipient-class.js';
import type { Stage, Status } from '../status.js';

/** A task the workflow has opened and not yet seen closed. `causedBy` is the answered task it follows (for corrections, I3). */
export interface OpenTask {
  key: string;
  kind: RecipientTaskKind;
  round: number;
  dueOn: PlainDate;
  causedBy: string | null;
  escalatedTo: 'townHead' | 'bureauManager' | null;
}

/** Something that is to happen once, on a day of its own, because of an answer. */
export type Awaited = { on: PlainDate; causedBy: string } & (
  | { what: 'followUpCall'; round: number }
  | { what: 'homeVisitBroughtForward' }
  | { what: 'homeVisitRepeat' }
);

/** A confirmed stop that takes effect on a day to come (Rule C4). */
export interface PendingEffect {
  kind: 'suspension' | 'termination';
  decisionNo: string;
  on: PlainDate;
}

/** What a correction puts back (Rule I3): the position as it was when the task was answered. */
export interface AnsweredTask {
  key: string;
  kind: RecipientTaskKind;
  round: number;
  stageBefore: Stage;
  stageAfter: Stage;
  planStepBefore: number;
  verifyingBefore: SuspicionKind | null;
  skipSecondCallBefore: boolean;
}

export interface LifecycleState {
  recipientNo: string;
  town: string;
  village: string;
  centre: Centre;
  payer: Payer;
  /** Number of the latest fact absorbed; a fact of a lower number that says less is not believed over it. */
  factNo: number;
  /** The last business day handled; a day is handled once. */
  today: PlainDate;
  /** E: identifies the cycle (Rule B2). */
  validUntil: PlainDate;
  /** The latest step of this cycle's plan that has opened, 0 before the window (Rule B5). */
  planStep: number;
  /** Step 2 is left out after an unreachable call (Rule B7). */
  skipSecondCall: boolean;
  stage: Stage;
  /** What the town is verifying, while it does (B7); reminders pause. */
  verifying: SuspicionKind | null;
  /** Counted up by whatever re-opens an old question, so that task keys never repeat. */
  generation: number;
  open: OpenTask[];
  awaited: Awaited[];
  effect: PendingEffect | null;
  answered: AnsweredTask[];
}

/** What the first activity loads for a workflow that starts: the facts, by which it finds its position. */
export interface Standing {
  recipientNo: string;
  town: string;
  village: string;
  centre: Centre;
  payer: Payer;
  factNo: number;
  today: PlainDate;
  validUntil: PlainDate;
  status: Status;
  stage: Stage;
}

/** The position of a recipient just taken into care (Rule B8: as after an import). */
export function initialState(standing: Standing): LifecycleState {
  const { status, stage, ...facts } = standing;
  return {
    ...facts,
    planStep: 0,
    skipSecondCall: false,
    stage: status === 'suspended' ? 'suspended' : stage,
    verifying: null,
    generation: 0,
    open: [],
    awaited: [],
    effect: null,
    answered: [],
  };
}
