/**
 * Rules B and C. One workflow beside each recipient, for as long as anything may be paid. It hears facts, asks the pure rule
 * `decide` what follows, walks the steps, and sleeps until the next day of its own: one timer at a time.
 */
import { allHandlersFinished, condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import { decide, nextDeadline } from '../../libs/domain/recipient/lifecycle/decide.js';
import type { LifecycleEvent, LifecycleStep } from '../../libs/domain/recipient/lifecycle/lifecycle-events.js';
import { initialState, type LifecycleState } from '../../libs/domain/recipient/lifecycle/lifecycle-state.js';
import { enrolledStanding } from '../../libs/domain/recipient/lifecycle/quiet-enrolment.js';
import { dayTimerSummary } from '../../libs/words/engine-steps.js';
import { casework } from '../ports/casework.port.js';
import { presentDay } from '../shared/present.js';
import { untilMorningOf } from './day-timer.js';
import { isKnown, REMEMBERED, remember } from './known-events.js';
import { factRecorded, positionQuery } from './recipient-lifecycle.messages.js';
import { PositionShown } from './show-position.js';

/** What travels from one run to the next. */
interface Carried {
  state: LifecycleState;
  clock: 'real' | 'demo';
  known: string[];
  /** Highest number among the facts heard; runs carried on before it was kept lack it. */
  latest?: number;
  unread: LifecycleEvent[];
}

/** More events than this make a history slow to replay: the next run takes over between two turns. */
const LONG_HISTORY = 400;

export async function recipientLifecycle(recipientNo: string, carried?: Carried): Promise<void> {
  const unread = carried?.unread ?? [];
  let state: LifecycleState | null = carried?.state ?? null;
  setHandler(factRecorded, (event) => void unread.push(event));
  setHandler(positionQuery, () => state);

  const begun = carried ?? begunQuietly(recipientNo, unread[0]) ?? (await begin(recipientNo));
  state = begun.state;
  const { known } = begun;
  let latest = begun.latest ?? 0;
  const shown = new PositionShown(carried?.state ?? null);
  const cycleOfThisRun = state.validUntil;

  while (state.stage !== 'terminated') {
    const event = await nextEvent(state, begun.clock, unread);
    if (isKnown(known, latest, event)) continue;
    remember(known, event);
    latest = Math.max(latest, event.factNo);
    const decided = decide(state, event);
    state = decided.state;
    if (!needsNothingWritten(event, decided.steps)) await walk(state, decided.steps);
    shown.show(state);
    if (isTimeForNewRun(cycleOfThisRun, state) && allHandlersFinished()) {
      await continueAsNew<typeof recipientLifecycle>(recipientNo, { state, clock: begun.clock, known, latest, unread });
    }
  }
}

/** The beginning of somebody of whom nothing is asked: the fact says all there is to know. */
function begunQuietly(recipientNo: string, first: LifecycleEvent | undefined): Omit<Carried, 'unread'> | null {
  if (first?.name !== 'enrolled' || !first.quiet) return null;
  const standing = enrolledStanding(recipientNo, first, first.quiet);
  return { state: initialState(standing), clock: first.quiet.clock, known: [] };
}

/**
 * Rule B8. A workflow that starts finds its position from the facts; what has been told since is heard next. One that takes the
 * place of a lost one goes on where that stood, and does what it may have left undone.
 */
async function begin(recipientNo: string): Promise<Omit<Carried, 'unread'>> {
  const { standing, clock, recalled } = await casework.loadStanding(recipientNo);
  if (!recalled) return { state: initialState(standing), clock, known: [] };
  await walk(recalled.state, recalled.steps);
  const { state, known } = recalled;
  return { state, clock, known: known.slice(-REMEMBERED), latest: state.factNo };
}

/** The next fact; or, under the real clock, the coming of the next day on which something is to happen. */
async function nextEvent(
  state: LifecycleState,
  clock: 'real' | 'demo',
  unread: LifecycleEvent[],
): Promise<LifecycleEvent> {
  const deadline = nextDeadline(state);
  if (clock === 'demo' || deadline === null) await condition(() => unread.length > 0);
  else await condition(() => unread.length > 0, untilMorningOf(deadline), { summary: dayTimerSummary(deadline) });
  return (
    unread.shift() ?? {
      name: 'dayReached',
      eventId: `day:${presentDay()}:${state.factNo}`,
      factNo: 0,
      today: presentDay(),
    }
  );
}

/** A fact about somebody of whom nothing is asked: the database has written all there is with the fact itself. */
const needsNothingWritten = (event: LifecycleEvent, steps: LifecycleStep[]): boolean =>
  (event.name === 'certificationRecorded' || event.name === 'enrolled') && Boolean(event.quiet) && steps.length === 0;

/** Walks the steps: effects first, then everything about tasks in one transaction. */
async function walk(state: LifecycleState, steps: LifecycleStep[]): Promise<void> {
  for (const step of steps) {
    if (step.step === 'takeEffect') await casework.takeEffect(step.decisionNo);
  }
  await casework.changeTasks({
    recipientNo: state.recipientNo,
    factNo: state.factNo,
    stage: state.stage,
    nextDeadline: nextDeadline(state),
    steps: steps.filter((step) => step.step !== 'takeEffect'),
  });
}

/** Once a cycle, and where many events have come: a run's history stays short. */
const isTimeForNewRun = (cycleOfThisRun: string, state: LifecycleState): boolean =>
  state.validUntil !== cycleOfThisRun ||
  workflowInfo().continueAsNewSuggested ||
  workflowInfo().historyLength > LONG_HISTORY;
