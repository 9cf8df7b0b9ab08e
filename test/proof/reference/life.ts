/** One pensioner as the reference sees him: what is on record, and what is asked of whom. */
import { addMonths, type Day, type Month, monthOf } from './civil-dates.js';
import { type Pensioner, validUntilOf } from './roster.js';

export type Kind =
  | 'reminderCall'
  | 'followUpCall'
  | 'homeVisit'
  | 'lastNotice'
  | 'overdueVerification'
  | 'remoteCertification'
  | 'suspicionVerification'
  | 'findingReview'
  | `${'suspension' | 'resumption' | 'termination' | 'void'}${'Proposal' | 'Confirmation'}`;

/** Kinds whose rounds no rule counts. */
export const ROUND_NOT_FIXED: readonly Kind[] = [
  ...(['followUpCall', 'findingReview', 'remoteCertification', 'suspicionVerification'] as const),
];

export interface Task {
  kind: Kind;
  round: number;
  openedOn: Day;
  /** Null where no rule fixes it. */
  dueOn: Day | null;
  /** The end of the cycle it belongs to. */
  cycle: Day;
  status: 'open' | 'done' | 'withdrawn' | 'superseded';
  answer: string | null;
  closedOn: Day | null;
}

export interface Certification {
  happenedOn: Day;
  recordedOn: Day;
  channel: string;
  isVoid: boolean;
}

/** Rules C1, C2. `waiting` for the review, `approved`, then `reported` in a period. */
export interface Finding {
  kind: 'unreachable' | 'refuses' | 'dead' | 'inCustody' | 'alive';
  foundOn: Day;
  cycle: Day;
  /** The question it answered, asked again when the review returns it. */
  asked: Kind;
  diedOn: Day | null;
  state: 'waiting' | 'approved' | 'returned' | 'reported' | 'certifiedSince';
  reportedIn: Month | null;
  /** Periods in whose report it was listed as not reviewed. */
  passedOver: Month[];
}

export interface Decision {
  kind: 'suspension' | 'resumption' | 'termination' | 'void';
  state: 'proposed' | 'confirmed' | 'declined' | 'refused' | 'withdrawn';
  reason: string | null;
  proposedOn: Day;
  confirmedOn: Day | null;
  effectiveMonth: Month | null;
  effectOn: Day | null;
  tookEffectOn: Day | null;
  months: Month[];
  backPayFen: number;
  /** Rule C8. A certification from before its effect was heard of afterwards. */
  isWrongful: boolean;
}

export type Status = 'paying' | 'suspended' | 'terminated';
type Stage = 'forwarded' | 'terminationPending' | 'awaitingCustodyCase';

export interface Life {
  pensioner: Pensioner;
  phone: string | null;
  address: string;
  certifications: Certification[];
  validUntil: Day;
  /** Rule B5. The latest step of the cycle that has been opened or left out. */
  step: number;
  /** Rule B7. The visit's day where an unreachable call has moved it. */
  visitOn: Day | null;
  /** Rule B7. The day after each promise. */
  followUpsOn: Day[];
  secondVisitOn: Day | null;
  /** Reminders pause while a death or custody is verified. */
  isPaused: boolean;
  attempts: { kind: 'call' | 'visit'; on: Day; cycle: Day }[];
  tasks: Task[];
  findings: Finding[];
  decisions: Decision[];
  status: Status;
  suspendedFrom: Month | null;
  diedOn: Day | null;
  stage: Stage | null;
  /** The certification that a resumption stands on. */
  resumedBy: Certification | null;
  voiding: Certification | null;
  amounts: { from: Month; fen: number }[];
}

export function takeIn(pensioner: Pensioner, today: Day): Life {
  const { certifiedOn, phone, address, amountFen } = pensioner;
  const imported = { recordedOn: today, channel: 'otherOffice', isVoid: false };
  return {
    pensioner,
    phone,
    address,
    certifications: certifiedOn === null ? [] : [{ happenedOn: certifiedOn, ...imported }],
    validUntil: validUntilOf(pensioner),
    ...freshPlan(),
    isPaused: false,
    attempts: [],
    tasks: [],
    findings: [],
    decisions: [],
    status: 'paying',
    suspendedFrom: null,
    diedOn: null,
    stage: null,
    resumedBy: null,
    voiding: null,
    amounts: [{ from: monthOf(today), fen: amountFen }],
  };
}

export const freshPlan = (): Pick<Life, 'step' | 'visitOn' | 'followUpsOn' | 'secondVisitOn'> => ({
  step: 0,
  visitOn: null,
  followUpsOn: [],
  secondVisitOn: null,
});

/** Rule B2. Only the set of valid certifications counts. */
export function validUntilNow({ certifications, pensioner }: Life): Day {
  const valid = certifications.filter(({ isVoid }) => !isVoid).map(({ happenedOn }) => happenedOn);
  const latest = valid.sort().at(-1);
  return latest === undefined ? validUntilOf({ ...pensioner, certifiedOn: null }) : addMonths(latest, 12);
}

/** The amount in force; months before the first that is known have the earliest. */
export function amountIn({ amounts }: Life, month: Month): number {
  const inForce = amounts.filter(({ from }) => from <= month).at(-1) ?? amounts[0];
  return inForce?.fen ?? 0;
}

export const openTasks = ({ tasks }: Life): Task[] => tasks.filter(({ status }) => status === 'open');

export function openTask(life: Life, kind: Kind, round: number, today: Day, dueOn: Day | null): void {
  const task = { kind, round, openedOn: today, dueOn, cycle: life.validUntil };
  life.tasks.push({ ...task, status: 'open', answer: null, closedOn: null });
}

/** Closes what is still open of these kinds. */
export function closeTasks(life: Life, how: 'withdrawn' | 'superseded', kinds: readonly Kind[], today: Day): void {
  for (const task of openTasks(life).filter(({ kind }) => kinds.includes(kind))) {
    task.status = how;
    task.closedOn = today;
  }
}

/** Rule N3. Within a cycle a question of a kind that is put anew is another round. */
export const nextRound = ({ tasks, validUntil }: Life, kind: Kind): number =>
  1 + tasks.filter((task) => task.kind === kind && task.cycle === validUntil).length;
