/** The position of one recipient's workflow: everything `decide` needs, and nothing that names a person. */
import type { RecipientTaskKind, SuspicionKind } from '../../inbox/task-kinds.js';
import type { Centre } from '../../organisation/office.js';
import type { PlainDate } from '../../time/plain-date.js';
import type { Payer } from '../recipient-class.js';
import type { Stage, Status } from '../status.js';
import type { TaskSubject } from './lifecycle-events.js';

/** What a task is about, kept so that a correction can ask the same question again (Rule I3). */
export interface About {
  subject: TaskSubject;
  of?: SuspicionKind;
  town?: string;
}

/** A task the workflow has opened and not yet seen closed. `causedBy` is the answered task it follows (for corrections, I3). */
export interface OpenTask {
  key: string;
  kind: RecipientTaskKind;
  round: number;
  dueOn: PlainDate;
  causedBy: string | null;
  escalatedTo: 'townHead' | 'bureauManager' | null;
  about: About;
}

/** Rule Z3. Whether the day was counted in a year without a calendar; positions kept before this was remembered lack it. */
interface CountedByOffice {
  calendarAssumed?: boolean;
}

/** Something that is to happen once, on a day of its own, because of an answer. */
export type Awaited = { on: PlainDate; causedBy: string } & (
  | { what: 'followUpCall'; round: number }
  | ({ what: 'homeVisitBroughtForward' } & CountedByOffice)
  | ({ what: 'homeVisitRepeat' } & CountedByOffice)
);

/** A confirmed stop that takes effect on a day to come (Rule C4). */
export interface PendingEffect {
  kind: 'suspension' | 'termination';
  decisionNo: string;
  on: PlainDate;
}

/** The part of a position that an answer may change at once. */
export type Position = Pick<LifecycleState, 'stage' | 'planStep' | 'verifying' | 'skipSecondCall'>;

/** What a correction puts back (Rule I3): the position before the answer; what no longer stands as after it has moved on. */
export interface AnsweredTask {
  key: string;
  kind: RecipientTaskKind;
  round: number;
  causedBy: string | null;
  /** False where it had been superseded or withdrawn while the answer was on its way. */
  wasOpen: boolean;
  about: About;
  before: Position;
  after: Position;
}

export type Rounds = Partial<Record<RecipientTaskKind, number>>;

export interface LifecycleState {
  recipientNo: string;
  town: string;
  village: string;
  centre: Centre;
  payer: Payer;
  /** Number of the latest fact absorbed. */
  factNo: number;
  /** Number of the fact that E was taken from: an older fact, heard late, is not believed over it (Rule B2). */
  validityFactNo: number;
  /** The last business day handled; a day is handled once. */
  today: PlainDate;
  /** E: identifies the cycle (Rule B2). */
  validUntil: PlainDate;
  /** The latest step of this cycle's plan that has opened, 0 before the window (Rule B5). */
  planStep: number;
  /** Step 2 is left out after an unreachable call (Rule B7). */
  skipSecondCall: boolean;
  stage: Stage;
  /** A suspension is in effect: whatever else is worked on, only a resumption or a termination ends it (Rule C3). */
  paymentSuspended: boolean;
  /** The reviewed finding whose report is awaited (Rule C3). */
  awaitedReportOf: string | null;
  /** What the town is verifying, while it does (B7); reminders pause. */
  verifying: SuspicionKind | null;
  /** Counted up by whatever re-opens an old question, so that task keys never repeat. */
  generation: number;
  /** Highest round asked so far in this cycle, by kind, however its task ended (tasks beside the cycle: ever). */
  rounds: Rounds;
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
  /** Number of the latest fact that this reading knows of: E is as of that fact. */
  factNo: number;
  today: PlainDate;
  validUntil: PlainDate;
  status: Status;
  stage: Stage;
}

/**
 * The position of a recipient just taken into care (Rule B8: as after an import). What the reading knows of is still to be heard,
 * fact by fact, for all that follows from it: none has been absorbed yet; only E is not believed to an older one (Rule B2).
 */
export function initialState(standing: Standing): LifecycleState {
  const { status, stage, factNo, ...facts } = standing;
  return {
    ...facts,
    factNo: 0,
    validityFactNo: factNo,
    planStep: 0,
    skipSecondCall: false,
    stage: status === 'suspended' ? 'suspended' : stage,
    paymentSuspended: status === 'suspended',
    awaitedReportOf: null,
    verifying: null,
    generation: 0,
    rounds: {},
    open: [],
    awaited: [],
    effect: null,
    answered: [],
  };
}
