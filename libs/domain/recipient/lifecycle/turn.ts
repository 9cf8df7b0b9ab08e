/** One turn of the lifecycle being worked out: a draft of the next state and the steps gathered so far. */
import {
  dueOn,
  type RecipientTaskKind,
  type SuspicionKind,
  suspicionDueOn,
  TASK_KINDS,
  type TaskScope,
} from '../../inbox/task-kinds.js';
import type { PlainDate } from '../../time/plain-date.js';
import type { CloseReason, LifecycleStep, TaskReason, TaskRef, TaskSubject } from './lifecycle-events.js';
import type { About, LifecycleState, OpenTask, Rounds } from './lifecycle-state.js';

export interface Turn {
  state: LifecycleState;
  steps: LifecycleStep[];
}

/** Rule C1. The two tasks by which the village finds out about somebody overdue. */
export const isVillageVerification = (kind: RecipientTaskKind): boolean =>
  kind === 'overdueVerification' || kind === 'remoteCertification';

/** Rule C6. The two tasks of a resumption. */
export const isResumption = (kind: RecipientTaskKind): boolean =>
  kind === 'resumptionProposal' || kind === 'resumptionConfirmation';

export const scopeOf = (kind: RecipientTaskKind): TaskScope => TASK_KINDS[kind].scope;

/** A fresh draft; the given state is never changed. */
export function startTurn(state: LifecycleState): Turn {
  return {
    state: { ...state, open: [...state.open], awaited: [...state.awaited], answered: [...state.answered] },
    steps: [],
  };
}

interface Opening {
  kind: RecipientTaskKind;
  round: number;
  reason: TaskReason;
  causedBy: string | null;
  subject?: TaskSubject;
  of?: SuspicionKind;
  town?: string;
  calendarAssumed?: boolean;
}

/** Business key of a task: recipient, cycle, kind, round, and a generation where an old question is asked anew. */
const keyOf = (state: LifecycleState, kind: RecipientTaskKind, round: number): string =>
  `${state.recipientNo}:${state.validUntil}:${kind}:${round}:${state.generation}`;

/** Opens a task today; due counts from the day on which it really opens (Rule B8). */
export function openTask(turn: Turn, opening: Opening): void {
  const { kind, round, reason, causedBy } = opening;
  const { state } = turn;
  const openedOn = state.today;
  const due =
    kind === 'suspicionVerification' ? suspicionDueOn(opening.of ?? 'custody', openedOn) : dueOn(kind, openedOn);
  const key = keyOf(state, kind, round);
  state.rounds = { ...state.rounds, [kind]: Math.max(round, lastRound(state, kind)) };
  const about: About = {
    subject: opening.subject ?? {},
    ...(opening.of ? { of: opening.of } : {}),
    ...(opening.town ? { town: opening.town } : {}),
  };
  state.open.push({ key, kind, round, dueOn: due.date, causedBy, escalatedTo: null, about });
  turn.steps.push({
    step: 'openTask',
    key,
    kind,
    round,
    cycleEnd: state.validUntil,
    openedOn,
    dueOn: due.date,
    calendarAssumed: due.calendarAssumed || (opening.calendarAssumed ?? false),
    reason,
    causedBy,
    ...about,
  });
}

/** Closes every open task that matches. */
export function closeTasks(
  turn: Turn,
  matches: (task: OpenTask) => boolean,
  as: 'withdrawn' | 'superseded',
  reason: CloseReason,
): void {
  for (const task of turn.state.open.filter(matches)) turn.steps.push({ step: 'closeTask', key: task.key, as, reason });
  turn.state.open = turn.state.open.filter((task) => !matches(task));
}

/** Removes an answered task from the open ones; the database has closed it in the transaction of its answer. */
export function settle(turn: Turn, task: TaskRef): void {
  turn.state.open = turn.state.open.filter((open) => open.key !== task.key);
}

/** Highest round of a kind asked so far in this cycle, however its task ended. */
export const lastRound = (state: LifecycleState, kind: RecipientTaskKind): number => state.rounds[kind] ?? 0;

/** Rule B6. A new cycle begins with E: nothing asked, nothing awaited, nothing remembered of the old one. */
export function beginCycle(turn: Turn, validUntil: PlainDate): void {
  const { state } = turn;
  state.validUntil = validUntil;
  state.planStep = 0;
  state.skipSecondCall = false;
  state.awaited = [];
  state.rounds = besideTheCycle(state.rounds);
  state.answered = state.answered.filter((task) => scopeOf(task.kind) === 'side');
}

const besideTheCycle = (rounds: Rounds): Rounds =>
  Object.fromEntries(Object.entries(rounds).filter(([kind]) => scopeOf(kind as RecipientTaskKind) === 'side'));
