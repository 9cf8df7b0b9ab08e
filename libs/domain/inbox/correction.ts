/** Rule I3. Which answers may be taken back, and until when: not what has taken effect, nor what the course has left behind. */
import { planStepOf } from '../certification/reminder-plan.js';
import type { PlainDate } from '../time/plain-date.js';
import { type AnyAnswer, isOnRequest, isReminder, type RecipientTaskKind } from './task-kinds.js';

/** What is undone only by two persons (void, resumption) or by the next submission cannot be taken back by one. */
const FINAL_ANSWERS: readonly string[] = [
  'certified',
  'aliveCertified',
  'accepted',
  'confirm',
  'refuse',
  'submit',
] satisfies AnyAnswer[];

export const isFinal = (answer: string): boolean => FINAL_ANSWERS.includes(answer);

/** The answer that is to be taken back. */
export interface AnsweredOnce {
  key: string;
  kind: RecipientTaskKind;
  round: number;
  answer: string;
  openedOn: PlainDate;
  cycleEnd: PlainDate;
}

/** Another task of the same recipient: its answer only where it was given since the first task opened and still stands. */
export interface OtherTask {
  kind: RecipientTaskKind;
  round: number;
  openedOn: PlainDate;
  cycleEnd: PlainDate;
  causedBy: string | null;
  /** Whether it was opened and withdrawn with an answer that has been taken back: as if it had never been. */
  isUndone: boolean;
  answeredSince: string | null;
}

/** What has become of the recipient since the answer. */
export interface Since {
  others: readonly OtherTask[];
  /** E as it is now. */
  validUntil: PlainDate;
  wasCertified: boolean;
  /** Another move has been asked for, or another office was told at once (A1): out of the house, it is not one person's to undo. */
  wasPassedOn: boolean;
}

/** Answers after which the course goes on as if nothing had been said, or where a fact of its own says more. */
const COURSE_STAYS = [
  'reached',
  'moved',
  'notAtHome',
  'letterSent',
  'sent',
  'away',
  'abroad',
  'certified',
  'aliveCertified',
];
/** On a call or a visit these two are attempts; of a verification they are findings (Rule B7, C1). */
const ATTEMPTS = ['unreachable', 'refuses'];

function movesCourse(task: OtherTask): boolean {
  const { answeredSince } = task;
  if (answeredSince === null || isOnRequest(task)) return false;
  return !COURSE_STAYS.includes(answeredSince) && !(isReminder(task) && ATTEMPTS.includes(answeredSince));
}

/** Rule B9. A later step of the plan has opened by itself: the earlier question is not asked again beside it. */
function hasOvertaken(other: OtherTask, answered: AnsweredOnce): boolean {
  const step = planStepOf(other);
  if (step === null || other.isUndone || other.cycleEnd !== answered.cycleEnd || other.causedBy === answered.key)
    return false;
  const own = planStepOf(answered);
  return own === null ? other.openedOn > answered.openedOn : step > own;
}

/** Rule C6. A resumption's question is another one once its certification was voided, or a further one has come after a refusal to propose. */
const resumptionMovedOn = ({ kind, answer, cycleEnd }: AnsweredOnce, { validUntil, wasCertified }: Since): boolean =>
  kind === 'resumptionProposal' && (validUntil < cycleEnd || (answer === 'decline' && wasCertified));

/** Rule I3. Whether the course has moved on since by another cause than this answer, so that its question would not be asked anew. */
export function courseMovedOn(answered: AnsweredOnce, since: Since): boolean {
  if (since.wasPassedOn) return true;
  if (isOnRequest(answered)) return false;
  return (
    since.others.some(movesCourse) ||
    (isReminder(answered) && since.others.some((other) => hasOvertaken(other, answered))) ||
    resumptionMovedOn(answered, since)
  );
}
