/** Rules B5, B7–B9, E1. What became of each step of the reminder plan, from the tasks on record; why, where a reason is known. */
import type { Task } from '../../../../libs/contracts/inbox.js';
import { type PlanStep, planStepOf } from '../../../../libs/domain/certification/reminder-plan.js';

/** Why a step never opened, or will not any more. */
export type PassedReason =
  | 'ended'
  | 'suspended'
  | 'beforeRecorded'
  | 'unreachableBefore'
  | 'verifying'
  | 'laterStep'
  | 'unknown';

export type StepStanding =
  | { is: 'toCome' }
  | { is: 'asked'; task: PlanTask }
  | { is: 'neverOpened'; because: PassedReason };

export type PlanTask = Pick<
  Task,
  'id' | 'kind' | 'round' | 'cycleEnd' | 'openedOn' | 'status' | 'answer' | 'answeredOn' | 'closeReason'
>;

export interface PlanFacts {
  today: string;
  validUntil: string;
  /** All tasks about the person, open and closed. */
  tasks: readonly PlanTask[];
  /** The day from which this cycle was known here: taken into care, or the day its certification was recorded. */
  knownSince: string;
  /** Death or termination; null while the right goes on. */
  endedOn: string | null;
  isSuspended: boolean;
}

/** The standing of one step. Of several tasks of a step (a visit repeated) the latest speaks for it. */
export function standingOf(step: PlanStep, facts: PlanFacts): StepStanding {
  const task = latestOf(tasksOfStep(step, facts));
  if (task) return { is: 'asked', task };
  const { today, endedOn, isSuspended } = facts;
  if (endedOn !== null && step.opensOn > endedOn) return { is: 'neverOpened', because: 'ended' };
  if (step.opensOn > today) return { is: 'toCome' };
  return { is: 'neverOpened', because: isSuspended ? 'suspended' : reasonOf(step, facts) };
}

function reasonOf(step: PlanStep, facts: PlanFacts): PassedReason {
  const ofCycle = facts.tasks.filter(({ cycleEnd }) => cycleEnd === facts.validUntil);
  if (facts.knownSince > step.opensOn) return 'beforeRecorded';
  if (step.step === 2 && ofCycle.some(({ kind, answer }) => kind === 'reminderCall' && answer === 'unreachable'))
    return 'unreachableBefore';
  const isVerified = ({ kind, openedOn, answeredOn }: PlanTask): boolean =>
    kind === 'suspicionVerification' && openedOn <= step.opensOn && (answeredOn === null || answeredOn >= step.opensOn);
  if (facts.tasks.some(isVerified)) return 'verifying';
  return ofCycle.some((task) => (planStepOf(task) ?? 0) > step.step) ? 'laterStep' : 'unknown';
}

const tasksOfStep = ({ step }: PlanStep, { tasks, validUntil }: PlanFacts): PlanTask[] =>
  tasks.filter((task) => task.cycleEnd === validUntil && planStepOf(task) === step);

const latestOf = (tasks: readonly PlanTask[]): PlanTask | undefined =>
  tasks.toSorted((a, b) => a.openedOn.localeCompare(b.openedOn) || a.round - b.round).at(-1);
