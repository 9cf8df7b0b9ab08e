/**
 * Quality N2, rule B8. Where a recipient's workflow stood, found again from the facts on record: the same rule hears them in
 * order, each day on its own day in between. So a workflow that was lost goes on as if it had never been away.
 */
import type { PlainDate } from '../../time/plain-date.js';
import { decide, nextDeadline } from './decide.js';
import type { LifecycleEvent, LifecycleStep } from './lifecycle-events.js';
import { initialState, type LifecycleState, type OpenTask, type Standing } from './lifecycle-state.js';

/** A task as the records have it open. Its days may differ from the rule's, where the engine was away when it was to open. */
export type OpenOnRecord = Pick<OpenTask, 'key' | 'dueOn' | 'escalatedTo'>;

/** The position, and what the lost workflow may have left undone: repeating it changes nothing. */
export interface Recalled {
  state: LifecycleState;
  steps: LifecycleStep[];
}

/** `enrolled`: the standing on the day of the first fact. The facts are all there are, in order; `today` is handled too. */
export function recall(
  enrolled: Standing,
  facts: readonly LifecycleEvent[],
  today: PlainDate,
  onRecord: readonly OpenOnRecord[],
): Recalled {
  let state = initialState(enrolled);
  const steps: LifecycleStep[] = [];
  const hear = (event: LifecycleEvent): void => {
    const decided = decide(state, event);
    state = decided.state;
    steps.push(...decided.steps);
  };
  const passDaysUntil = (day: PlainDate): void => {
    for (let next = nextDeadline(state); next !== null && next <= day; ) {
      hear({ name: 'dayReached', eventId: '', factNo: 0, today: next });
      const after = nextDeadline(state);
      next = after === next ? null : after;
    }
  };
  for (const [place, fact] of facts.entries()) {
    if (place > 0) passDaysUntil(fact.today);
    hear(fact);
  }
  passDaysUntil(today);
  hear({ name: 'dayReached', eventId: '', factNo: 0, today });
  const found = new Map(onRecord.map((task) => [task.key, task]));
  state = { ...state, open: state.open.map((task) => ({ ...task, ...found.get(task.key) })) };
  const isOpen = new Set(state.open.map((task) => task.key));
  return { state, steps: steps.filter((step) => isStillToDo(step, isOpen, found)) };
}

/** What opened and closed long ago is not opened again; what a decision has brought is the database's to judge. */
function isStillToDo(
  step: LifecycleStep,
  isOpen: ReadonlySet<string>,
  onRecord: ReadonlyMap<string, OpenOnRecord>,
): boolean {
  switch (step.step) {
    case 'openTask':
      return isOpen.has(step.key) && !onRecord.has(step.key);
    case 'closeTask':
      return onRecord.has(step.key) && !isOpen.has(step.key);
    case 'escalateTask':
      return isOpen.has(step.key);
    case 'takeEffect':
      return true;
  }
}
