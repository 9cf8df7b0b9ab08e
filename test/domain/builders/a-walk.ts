import { type CertificationFact, validUntil } from '../../../libs/domain/certification/certification.js';
import { courseMovedOn, isFinal } from '../../../libs/domain/inbox/correction.js';
import { type RecipientTaskKind, TASK_KINDS } from '../../../libs/domain/inbox/task-kinds.js';
import { stopConfirmedOn } from '../../../libs/domain/payment/stop.js';
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
} from '../../../libs/domain/recipient/lifecycle/lifecycle-state.js';
import type { Payer } from '../../../libs/domain/recipient/recipient-class.js';
import { findingOf } from '../../../libs/domain/suspicion/finding.js';
import { addDays, type PlainDate } from '../../../libs/domain/time/plain-date.js';

/** One thing that happens in a walk; the numbers choose among what is possible just then. */
export interface Move {
  what: 'days' | 'sleep' | 'answer' | 'lateAnswer' | 'certify' | 'void' | 'move' | 'report' | 'correct';
  pick: number;
  how: number;
}

type What = LifecycleEvent extends infer Event
  ? Event extends unknown
    ? Omit<Event, 'eventId' | 'factNo' | 'today'>
    : never
  : never;

interface Given extends TaskRef {
  answer: string;
  findingId: string | null;
  isCorrected: boolean;
  /** Which fact it was. */
  factNo: number;
}
/** A task as it was opened, and with which fact. */
interface Asked extends OpenTaskStep {
  factNo: number;
}

const LATE: readonly RecipientTaskKind[] = [
  'reminderCall',
  'followUpCall',
  'homeVisit',
  'lastNotice',
  'overdueVerification',
];
const refOf = ({ key, kind, round }: TaskRef): TaskRef => ({ key, kind, round });
const FIRST_BENEFIT = '2020-01';

/** A recipient in a small world that does what the casework does: it folds validity, keeps decisions, and answers tasks. */
export class Walk {
  state: LifecycleState;
  steps: LifecycleStep[] = [];
  event: LifecycleEvent | null = null;
  before: LifecycleState;
  /** What the database would say. */
  isSuspended: boolean;
  /** A declined resumption was followed by a finding that the person is missing or refuses: persons have said why not. */
  private isDoubted = false;
  readonly certifications: (CertificationFact & { factNo: number })[];
  readonly opened = new Map<string, OpenTaskStep>();
  private readonly asked = new Map<string, Asked>();
  private readonly undone = new Set<string>();
  readonly reported = new Set<string>();
  private readonly given: Given[] = [];
  private readonly decisions = new Map<string, 'suspension' | 'termination'>();
  private approved: { id: string; kind: FindingKind } | null = null;
  private findings = new Map<string, { id: string; kind: FindingKind }>();
  private lately: OpenTask[] = [];
  private count = 0;

  constructor(payer: Payer, status: 'paying' | 'suspended' = 'paying') {
    this.isSuspended = status === 'suspended';
    this.certifications = [{ happenedOn: this.isSuspended ? '2025-06-30' : '2025-11-24', isVoid: false, factNo: 0 }];
    this.state = initialState({
      recipientNo: 'R1',
      town: 'T01',
      village: 'T01V01',
      centre: 'employeePensionCentre',
      payer,
      factNo: 0,
      today: '2026-08-01',
      validUntil: this.foldedValidity,
      status,
      stage: 'certified',
    });
    this.before = this.state;
  }

  get foldedValidity(): PlainDate {
    return validUntil(this.certifications, FIRST_BENEFIT);
  }

  /** Suspended with a validity that runs, and no finding of the village has cast doubt on it since. */
  get isCounted(): boolean {
    return this.isSuspended && this.state.validUntil >= this.state.today && !this.isDoubted;
  }

  /** Makes the move if it is possible now. */
  make({ what, pick, how }: Move): boolean {
    const { state } = this;
    if (what === 'days') return this.liveOn(addDays(state.today, 1 + (pick % 25)));
    if (what === 'sleep') return this.hear({ name: 'dayReached' }, addDays(state.today, 1 + (pick % 120)));
    if (what === 'certify') return this.certify(null, pick);
    if (what === 'move')
      return this.hear({ name: 'moveRequested', moveId: `m${pick}`, town: 'T02', village: 'T02V01' });
    if (what === 'void') return this.hear({ name: 'voidRequested', certificationId: `c${pick}` });
    if (what === 'report') return this.report();
    if (what === 'correct') return this.correct(pick);
    const tasks = what === 'answer' ? state.open : this.lately;
    const task = tasks[pick % tasks.length];
    return task ? this.answer(task, how) : false;
  }

  private liveOn(day: PlainDate): boolean {
    const next = nextDeadline(this.state);
    return this.hear({ name: 'dayReached' }, next !== null && next < day ? next : day);
  }

  private certify(answeredTask: TaskRef | null, pick: number): boolean {
    if (this.state.stage === 'terminated') return false;
    const daysAgo = [0, 0, 0, 3, 40, 200, 400, 700][pick % 8] ?? 0;
    const whileSuspended = this.isSuspended;
    this.isDoubted = false;
    this.certifications.push({
      happenedOn: addDays(this.state.today, -daysAgo),
      isVoid: false,
      factNo: this.state.factNo + 1,
    });
    if (answeredTask) this.keep(answeredTask, 'certified', null);
    return this.hear({
      name: 'certificationRecorded',
      validUntil: this.foldedValidity,
      quiet: false,
      whileSuspended,
      answeredTask,
    });
  }

  private report(): boolean {
    if (this.approved === null) return false;
    this.reported.add(this.approved.id);
    return this.hear({ name: 'findingReported', findingId: this.approved.id, period: '2026-11' });
  }

  private correct(pick: number): boolean {
    const lawful = this.given.filter((given) => this.mayBeCorrected(given));
    const given = lawful[pick % lawful.length];
    if (!given) return false;
    given.isCorrected = true;
    return this.hear({ name: 'answerCorrected', task: refOf(given) });
  }

  /** As the casework sees it (Rule I3). */
  private mayBeCorrected(given: Given): boolean {
    const asked = this.asked.get(given.key);
    if (!asked || given.isCorrected || isFinal(given.answer)) return false;
    if (TASK_KINDS[given.kind].scope === 'cycle' && asked.cycleEnd !== this.state.validUntil) return false;
    const isFollowedUp = this.given.some(
      (later) => !later.isCorrected && this.asked.get(later.key)?.causedBy === given.key,
    );
    if (isFollowedUp || (given.findingId !== null && this.reported.has(given.findingId))) return false;
    return !courseMovedOn(
      { ...asked, answer: given.answer },
      {
        others: [...this.asked.values()]
          .filter((other) => other.key !== given.key)
          .map((other) => ({
            ...other,
            isUndone: this.undone.has(other.key),
            answeredSince:
              this.given.find(
                (answer) => answer.key === other.key && !answer.isCorrected && answer.factNo > asked.factNo,
              )?.answer ?? null,
          })),
        validUntil: this.state.validUntil,
        wasCertified: this.certifications.some(({ isVoid, factNo }) => !isVoid && factNo > given.factNo),
        wasPassedOn: this.state.payer === 'EXTERNAL' && given.kind === 'findingReview' && given.answer === 'approve',
      },
    );
  }

  private keep(task: TaskRef, answer: string, findingId: string | null): void {
    this.given.push({ ...refOf(task), answer, findingId, isCorrected: false, factNo: this.state.factNo + 1 });
  }

  private answer(task: OpenTask, how: number): boolean {
    const answers = TASK_KINDS[task.kind].answers;
    // What leads on is answered more often, so that walks come far.
    const answer = answers[how % (answers.length + 2)] ?? answers[task.kind === 'overdueVerification' ? 1 : 0] ?? '';
    if (answer === 'certified' || answer === 'aliveCertified') return this.certify(refOf(task), how);
    if (task.kind === 'handOver' && answer === 'accepted' && task.about.town)
      return this.hear({ name: 'moved', town: task.about.town, village: 'T02V01', answeredTask: refOf(task) });
    if (task.kind === 'voidConfirmation' && answer === 'confirm') return this.confirmVoid(task, how);
    this.count += 1;
    const finding = this.findingFor(task, answer);
    this.keep(task, answer, finding?.id ?? null);
    if (task.kind === 'findingReview' && answer === 'approve') {
      this.approved = finding ?? null;
      if (finding && finding.kind !== 'noCause' && finding.kind !== 'dead') this.isDoubted = true;
    }
    const promisedOn = addDays(this.state.today, 1 + (how % 20));
    return this.hear({
      name: 'taskAnswered',
      task: refOf(task),
      answer,
      ...(answer === 'reached' && how % 3 > 0 && promisedOn <= this.state.validUntil ? { promisedOn } : {}),
      ...(finding ? { finding: { findingId: finding.id, kind: finding.kind } } : {}),
      ...(answer === 'confirm' ? { decision: this.decide(task.kind) } : {}),
    });
  }

  private findingFor(task: OpenTask, answer: string): { id: string; kind: FindingKind } | undefined {
    const subject = task.about.subject.findingId;
    if (subject !== undefined) return this.findings.get(subject);
    if (task.kind.endsWith('Confirmation')) return this.approved ?? undefined;
    const kind = task.kind.endsWith('Verification') || task.kind === 'remoteCertification' ? findingOf(answer) : null;
    if (kind === null) return undefined;
    const finding = { id: `f${this.count}`, kind };
    this.findings.set(finding.id, finding);
    return finding;
  }

  private decide(kind: RecipientTaskKind): { decisionNo: string; effectOn: PlainDate | null } {
    const decisionNo = `DC${this.count}`;
    if (kind === 'resumptionConfirmation') {
      this.isSuspended = false;
      return { decisionNo, effectOn: null };
    }
    const { effectOn } = stopConfirmedOn(this.state.today);
    const stops = kind === 'suspensionConfirmation' ? 'suspension' : 'termination';
    this.decisions.set(decisionNo, stops);
    if (effectOn === this.state.today && stops === 'suspension') this.isSuspended = true;
    return { decisionNo, effectOn };
  }

  private confirmVoid(task: OpenTask, how: number): boolean {
    const valid = this.certifications.filter((certification) => !certification.isVoid);
    const certification = valid[how % valid.length];
    if (!certification) return false;
    certification.isVoid = true;
    if (this.foldedValidity !== this.state.validUntil) this.isDoubted = false;
    return this.hear({ name: 'certificationVoided', validUntil: this.foldedValidity, answeredTask: refOf(task) });
  }

  private hear(what: What, today = this.state.today): boolean {
    const factNo = what.name === 'dayReached' ? 0 : this.state.factNo + 1;
    this.event = { ...what, eventId: `e${factNo}`, factNo, today } as LifecycleEvent;
    this.before = this.state;
    const frozen = JSON.stringify(this.before);
    const { state, steps } = decide(this.before, this.event);
    if (JSON.stringify(this.before) !== frozen) throw new Error('decide changed the state it was given');
    this.state = state;
    this.steps = steps;
    const closed = steps.filter((step) => step.step === 'closeTask').map((step) => step.key);
    this.lately = this.before.open.filter((task) => closed.includes(task.key) && LATE.includes(task.kind));
    for (const step of steps) {
      if (step.step === 'openTask') this.asked.set(step.key, { ...step, factNo: state.factNo });
      if (step.step === 'closeTask' && step.reason === 'corrected') this.undone.add(step.key);
      if (step.step === 'takeEffect' && this.decisions.get(step.decisionNo) === 'suspension') this.isSuspended = true;
    }
    return true;
  }
}
