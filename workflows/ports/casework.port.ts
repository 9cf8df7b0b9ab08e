import type { LifecycleStep } from '../../libs/domain/recipient/lifecycle/lifecycle-events.js';
import type { Standing } from '../../libs/domain/recipient/lifecycle/lifecycle-state.js';
import type { Recalled } from '../../libs/domain/recipient/lifecycle/recall.js';
import type { Stage } from '../../libs/domain/recipient/status.js';
import type { PlainDate } from '../../libs/domain/time/plain-date.js';
import { STEP_SUMMARIES } from '../../libs/words/engine-steps.js';
import { USE_CASE } from '../shared/activity-options.js';
import { summedActivities } from '../shared/summed-activities.js';

/** What a recipient's workflow asks of the casework. The names are the activity types on the wire. */
export interface CaseworkPort {
  /**
   * The facts from which a starting workflow finds its position, and whether its own timers bring the days; `recalled` where
   * there has been a workflow before, which was lost.
   */
  loadStanding(recipientNo: string): Promise<{
    standing: Standing;
    clock: 'real' | 'demo';
    recalled?: Recalled & { known: string[] };
  }>;
  /** Opens, closes and escalates tasks by business key, and stores stage and next deadline; repeating changes nothing. */
  changeTasks(changes: {
    recipientNo: string;
    factNo: number;
    stage: Stage;
    nextDeadline: PlainDate | null;
    steps: Exclude<LifecycleStep, { step: 'takeEffect' }>[];
  }): Promise<void>;
  /** Rule C4. Lets a confirmed stop take effect, if it still stands. */
  takeEffect(decisionNo: string): Promise<void>;
}

export const casework: CaseworkPort = summedActivities<CaseworkPort>(USE_CASE, STEP_SUMMARIES.casework);
