import { defineSearchAttributeKey } from '@temporalio/common';
import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import { TASK_KINDS } from '../../libs/domain/inbox/task-kinds.js';
import type { LifecycleState } from '../../libs/domain/recipient/lifecycle/lifecycle-state.js';
import { nextDeadline } from '../../libs/domain/recipient/lifecycle/plan-steps.js';
import { lifecycleDetails } from '../../libs/words/lifecycle-details.js';

const TOWN = defineSearchAttributeKey('Town', 'KEYWORD');
const CENTRE = defineSearchAttributeKey('Centre', 'KEYWORD');
const STAGE = defineSearchAttributeKey('Stage', 'KEYWORD');
const WAITING_FOR = defineSearchAttributeKey('WaitingFor', 'KEYWORD');
const DUE_ON = defineSearchAttributeKey('DueOn', 'KEYWORD');
const NEEDS_ATTENTION = defineSearchAttributeKey('NeedsAttention', 'BOOL');

interface Shown {
  town: string;
  centre: string;
  stage: string;
  waitingFor: string;
  dueOn: string;
  needsAttention: boolean;
}

function shownOf(state: LifecycleState): Shown {
  const first = [...state.open].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0];
  return {
    town: state.town,
    centre: state.centre,
    stage: state.stage,
    waitingFor: first ? TASK_KINDS[first.kind].desk : 'nobody',
    dueOn: first?.dueOn ?? nextDeadline(state) ?? 'none',
    needsAttention: state.open.some((task) => task.escalatedTo !== null),
  };
}

/** Shows managers where the workflow stands: at most one upsert a turn, and none where nothing they filter by has changed. */
export class PositionShown {
  private last: string;

  /** `carried`: what the run before has shown; search attributes travel with it, the details are set anew. */
  constructor(carried: LifecycleState | null) {
    this.last = carried ? keyOf(carried) : '';
    if (carried) setCurrentDetails(lifecycleDetails(carried, nextDeadline(carried)));
  }

  show(state: LifecycleState): void {
    setCurrentDetails(lifecycleDetails(state, nextDeadline(state)));
    const key = keyOf(state);
    if (key === this.last) return;
    this.last = key;
    const shown = shownOf(state);
    upsertSearchAttributes([
      { key: TOWN, value: shown.town },
      { key: CENTRE, value: shown.centre },
      { key: STAGE, value: shown.stage },
      { key: WAITING_FOR, value: shown.waitingFor },
      { key: DUE_ON, value: shown.dueOn },
      { key: NEEDS_ATTENTION, value: shown.needsAttention },
    ]);
  }
}

const keyOf = (state: LifecycleState): string => JSON.stringify(shownOf(state));
