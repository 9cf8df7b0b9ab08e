/** House rule 3. What a turn of the workflow opens and closes, written at once; repeating it changes nothing. */

import {
  closeTask,
  escalateTask,
  insertTask,
  keepPosition,
  withdrawUnjudged,
} from '../database/stores/workflow-task.store.js';
import type { LifecycleStep } from '../domain/recipient/lifecycle/lifecycle-events.js';
import type { Stage } from '../domain/recipient/status.js';
import type { PlainDate } from '../domain/time/plain-date.js';
import type { Casework } from './casework.js';

export type TaskStep = Exclude<LifecycleStep, { step: 'takeEffect' }>;

/** One turn of a recipient's workflow, as the database sees it. */
export interface TaskChanges {
  recipientNo: string;
  /** Number of the latest fact the workflow has absorbed: of a newer one it has not heard yet. */
  factNo: number;
  stage: Stage;
  nextDeadline: PlainDate | null;
  steps: TaskStep[];
}

/**
 * Opens, closes and escalates tasks by their business keys; a task that was answered meanwhile stays answered. What a closed
 * task was to judge is withdrawn with it. The stored deadline is written only if no fact waits: else the engine still owes a turn
 * today.
 */
export async function changeTasks(casework: Casework, changes: TaskChanges): Promise<void> {
  await casework.database.inTransaction(async (tx) => {
    const today = await casework.clock.today(tx);
    const closed: string[] = [];
    for (const step of changes.steps) {
      if (step.step === 'closeTask') {
        if (await closeTask(tx, step, today)) closed.push(step.key);
      } else if (step.step === 'escalateTask') await escalateTask(tx, step);
      else await insertTask(tx, changes.recipientNo, step);
    }
    await keepPosition(tx, changes);
    // After the recipient's row: task, recipient, decision is the order in which answers lock them too.
    await withdrawUnjudged(tx, closed);
  });
}
