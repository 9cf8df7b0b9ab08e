/** What a recipient's workflow hears (facts, in the past tense) and what it asks for (steps). No personal data in either. */
import type { RecipientTaskKind, SuspicionKind } from '../../inbox/task-kinds.js';
import type { Centre } from '../../organisation/office.js';
import type { PlainDate } from '../../time/plain-date.js';
import type { Payer } from '../recipient-class.js';

export interface TaskRef {
  key: string;
  kind: RecipientTaskKind;
  round: number;
}

/** What a confirmed decision says to the workflow: from which day it takes effect (Rule C4). */
export interface DecisionRef {
  decisionNo: string;
  effectOn: PlainDate | null;
}

export type FindingKind = 'unreachable' | 'refuses' | 'dead' | 'inCustody' | 'noCause';

/** All that a workflow must know of somebody just taken in of whom nothing is asked, and whether its own timers bring the days. */
export interface QuietEnrolment {
  town: string;
  village: string;
  centre: Centre;
  payer: Payer;
  validUntil: PlainDate;
  clock: 'real' | 'demo';
}

interface Fact {
  eventId: string;
  /** Number of the fact among this recipient's facts, ascending. 0 for a day. */
  factNo: number;
  /** Business day on which it was recorded. */
  today: PlainDate;
}

export type LifecycleEvent = Fact &
  (
    | {
        name: 'enrolled';
        handOver: boolean;
        /** Where nothing is asked of anybody yet: neither the workflow nor the database needs a turn for it. */
        quiet?: QuietEnrolment;
      }
    | { name: 'dayReached' }
    | {
        name: 'certificationRecorded';
        validUntil: PlainDate;
        /** Nothing is asked of anybody and the window is far: the database needs no turn of the workflow. */
        quiet: boolean;
        /** Rule C7. Whether a suspension had taken effect when it was recorded; if not, none has, whatever the workflow slept through. */
        whileSuspended: boolean;
        /** Rules B3, E1. A death had been verified when it was recorded: it changes nothing about that. Facts told before this was said lack it. */
        deathVerified?: boolean;
        answeredTask: TaskRef | null;
      }
    | { name: 'certificationVoided'; validUntil: PlainDate; answeredTask: TaskRef }
    | { name: 'voidRequested'; certificationId: string }
    | {
        name: 'taskAnswered';
        task: TaskRef;
        answer: string;
        promisedOn?: PlainDate;
        /** The finding that the answer made or that the review judged. */
        finding?: { findingId: string; kind: FindingKind };
        decision?: DecisionRef;
        certificationId?: string;
      }
    | { name: 'answerCorrected'; task: TaskRef }
    | { name: 'findingReported'; findingId: string; period: string }
    | { name: 'moveRequested'; moveId: string; town: string; village: string }
    | { name: 'moved'; town: string; village: string; answeredTask: TaskRef | null }
  );

export type LifecycleEventName = LifecycleEvent['name'];

/** The event of that name. */
export type Heard<Name extends LifecycleEventName> = Extract<LifecycleEvent, { name: Name }>;

/** Why a task exists, in a code that libs/words turns into a sentence. */
export type TaskReason =
  | 'plan'
  | 'broughtForward'
  | 'promiseNotKept'
  | 'notAtHomeBefore'
  | 'reviewReturned'
  | 'proposalDeclined'
  | 'confirmationRefused'
  | 'remote'
  | 'reported'
  | 'findingMade'
  | 'findingInReport'
  | 'proposed'
  | 'certifiedWhileSuspended'
  | 'deathVerified'
  | 'voidRequested'
  | 'corrected'
  | 'registered'
  | 'moveRequested'
  | 'monthlyReport';

/** Why a task was closed without an answer. */
export type CloseReason =
  | 'certified'
  | 'laterStep'
  | 'certificationVoided'
  | 'verifyingReport'
  | 'corrected'
  | 'terminated'
  | 'causeGone';

/** Business things a task is about; the database joins them, the workflow only passes the ids on. */
export interface TaskSubject {
  findingId?: string;
  decisionNo?: string;
  certificationId?: string;
  moveId?: string;
}

export interface OpenTaskStep {
  step: 'openTask';
  key: string;
  kind: RecipientTaskKind;
  round: number;
  /** E of the cycle in which the task opened. */
  cycleEnd: PlainDate;
  openedOn: PlainDate;
  dueOn: PlainDate;
  calendarAssumed: boolean;
  reason: TaskReason;
  causedBy: string | null;
  subject: TaskSubject;
  of?: SuspicionKind;
  /** Office other than the recipient's own (a hand-over stands at the town that is to accept). */
  town?: string;
}

export type LifecycleStep =
  | OpenTaskStep
  | { step: 'closeTask'; key: string; as: 'withdrawn' | 'superseded'; reason: CloseReason }
  | { step: 'escalateTask'; key: string; to: 'townHead' | 'bureauManager' }
  | { step: 'takeEffect'; decisionNo: string };

/** What follows from a fact: the next position, and the steps that lead there. */
export interface Decided<State> {
  state: State;
  steps: LifecycleStep[];
}
