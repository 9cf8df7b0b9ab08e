import type { RecipientTaskKind } from '../../../libs/domain/inbox/task-kinds.js';
import { decide, nextDeadline } from '../../../libs/domain/recipient/lifecycle/decide.js';
import type {
  FindingKind,
  LifecycleEvent,
  LifecycleStep,
  OpenTaskStep,
  TaskRef,
} from '../../../libs/domain/recipient/lifecycle/lifecycle-events.js';
import {
  initialState,
  type LifecycleState,
  type OpenTask,
  type Standing,
} from '../../../libs/domain/recipient/lifecycle/lifecycle-state.js';
import { addDays, type PlainDate } from '../../../libs/domain/time/plain-date.js';

type Answered = Extract<LifecycleEvent, { name: 'taskAnswered' }>;
type Extra = Partial<Pick<Answered, 'promisedOn' | 'finding' | 'decision' | 'certificationId'>>;
type What = LifecycleEvent extends infer Event
  ? Event extends unknown
    ? Omit<Event, 'eventId' | 'factNo' | 'today'>
    : never
  : never;

interface Recorded {
  today?: PlainDate;
  factNo?: number;
  whileSuspended?: boolean;
  deathVerified?: boolean;
}

const named = ({ kind, round }: { kind: string; round: number }): string => `${kind} ${round}`;

/** One recipient's course, told fact by fact; remembers what the latest fact led to. */
export class Course {
  state: LifecycleState;
  steps: LifecycleStep[] = [];
  readonly tasks: OpenTaskStep[] = [];
  private factNo = 100;

  constructor(standing: Partial<Standing>) {
    this.state = initialState({
      recipientNo: 'R00000001',
      town: 'T01',
      village: 'T01V03',
      centre: 'employeePensionCentre',
      payer: 'LOCAL',
      factNo: 100,
      today: '2026-08-01',
      validUntil: '2026-11-24',
      status: 'paying',
      stage: 'certified',
      ...standing,
    });
  }

  /** Hears a fact, recorded today unless told otherwise. */
  hear(what: What, fact: Recorded = {}): this {
    if (what.name !== 'dayReached') this.factNo += 1;
    const { today = this.state.today, factNo = what.name === 'dayReached' ? 0 : this.factNo } = fact;
    const decided = decide(this.state, { ...what, eventId: `event-${this.factNo}`, factNo, today } as LifecycleEvent);
    this.state = decided.state;
    this.steps = decided.steps;
    for (const step of decided.steps) if (step.step === 'openTask') this.tasks.push(step);
    return this;
  }

  /** Wakes up on that day alone: what lay between was slept through. */
  wakesOn(today: PlainDate): this {
    return this.hear({ name: 'dayReached' }, { today });
  }

  /** Lives every stored deadline up to that day, as the workflow's timer does. */
  livesUntil(day: PlainDate): this {
    for (let next = nextDeadline(this.state); next !== null && next <= day; next = nextDeadline(this.state))
      this.wakesOn(next);
    return this.state.today < day ? this.wakesOn(day) : this;
  }

  /** A task of the kind that is open now. */
  openTask(kind: RecipientTaskKind): OpenTask {
    const task = this.state.open.find((open) => open.kind === kind);
    if (!task) throw new Error(`no ${kind} is open, but ${this.open.join(', ') || 'nothing'}`);
    return task;
  }

  answers(kind: RecipientTaskKind, answer: string, extra: Extra = {}): this {
    return this.answersTask(this.openTask(kind), answer, extra);
  }

  answersTask({ key, kind, round }: TaskRef, answer: string, extra: Extra = {}): this {
    return this.hear({ name: 'taskAnswered', task: { key, kind, round }, answer, ...extra });
  }

  finds(kind: RecipientTaskKind, answer: string, found: FindingKind, findingId = 'finding-1'): this {
    return this.answers(kind, answer, { finding: { findingId, kind: found } });
  }

  approves(found: FindingKind, findingId = 'finding-1'): this {
    return this.answers('findingReview', 'approve', { finding: { findingId, kind: found } });
  }

  reports(findingId = 'finding-1'): this {
    return this.hear({ name: 'findingReported', findingId, period: '2026-11' });
  }

  confirms(kind: RecipientTaskKind, effectOn: PlainDate | null, decisionNo = 'DC1'): this {
    return this.answers(kind, 'confirm', { decision: { decisionNo, effectOn } });
  }

  isCertified(validUntil: PlainDate, by: RecipientTaskKind | null = null, fact: Recorded = {}): this {
    const { whileSuspended = this.state.paymentSuspended, deathVerified = false } = fact;
    const task = by && this.openTask(by);
    const answeredTask = task && { key: task.key, kind: task.kind, round: task.round };
    const certified = { validUntil, quiet: false, whileSuspended, deathVerified, answeredTask } as const;
    return this.hear({ name: 'certificationRecorded', ...certified }, fact);
  }

  isVoidedTo(validUntil: PlainDate): this {
    this.hear({ name: 'voidRequested', certificationId: 'certification-1' });
    this.answers('voidProposal', 'propose');
    const { key, kind, round } = this.openTask('voidConfirmation');
    return this.hear({ name: 'certificationVoided', validUntil, answeredTask: { key, kind, round } });
  }

  corrects({ key, kind, round }: TaskRef): this {
    return this.hear({ name: 'answerCorrected', task: { key, kind, round } });
  }

  /** What is open, as `kind round`. */
  get open(): string[] {
    return this.state.open.map(named);
  }

  /** What the latest fact opened. */
  get opened(): string[] {
    return this.steps.filter((step) => step.step === 'openTask').map(named);
  }

  /** The latest task that was opened. */
  get latest(): OpenTaskStep {
    const task = this.tasks.at(-1);
    if (!task) throw new Error('nothing has been opened');
    return task;
  }

  /** What the latest fact closed, as `kind round as reason`. */
  get closed(): string[] {
    return this.steps
      .filter((step) => step.step === 'closeTask')
      .map(
        (step) => `${named(this.tasks.find((task) => task.key === step.key) ?? this.latest)} ${step.as} ${step.reason}`,
      );
  }

  get escalated(): string[] {
    return this.steps.filter((step) => step.step === 'escalateTask').map((step) => step.to);
  }

  get stage(): string {
    return this.state.stage;
  }

  get next(): PlainDate | null {
    return nextDeadline(this.state);
  }
}

/** A recipient certified until 2026-11-24, before the reminder window. */
export const aRecipient = (different: Partial<Standing> = {}): Course => new Course(different);

/** Nothing has been heard of the recipient; the village is asked on the day after E. */
export const anOverdueRecipient = (different: Partial<Standing> = {}): Course => {
  const course = aRecipient(different);
  return course.wakesOn(addDays(course.state.validUntil, 1));
};

/** The village could not find the recipient, the town has agreed. */
export const aReviewedFinding = (different: Partial<Standing> = {}): Course =>
  anOverdueRecipient(different).finds('overdueVerification', 'unreachable', 'unreachable').approves('unreachable');

/** A suspension has been proposed to the second person. */
export const aProposedSuspension = (): Course =>
  aReviewedFinding()
    .wakesOn('2026-12-02')
    .reports()
    .answers('suspensionProposal', 'propose', { decision: { decisionNo: 'DC1', effectOn: null } });

/** Suspended with effect of 2026-12-03. */
export const aSuspendedRecipient = (): Course =>
  aProposedSuspension().wakesOn('2026-12-03').confirms('suspensionConfirmation', '2026-12-03');

/** A death was found by the village and agreed to by the town. */
export const aVerifiedDeath = (): Course =>
  anOverdueRecipient().finds('overdueVerification', 'dead', 'dead').approves('dead');
