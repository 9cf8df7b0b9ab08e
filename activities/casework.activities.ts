import type { Casework } from '../libs/casework/casework.js';
import { changeTasks, type TaskChanges } from '../libs/casework/change-tasks.js';
import { loadStanding } from '../libs/casework/load-standing.js';
import { takeEffect } from '../libs/casework/take-effect.js';
import type { CaseworkPort } from '../workflows/ports/casework.port.js';

/** Thin: each method is one use case, idempotent by business key. */
export class CaseworkActivities implements CaseworkPort {
  constructor(private readonly casework: Casework) {}

  loadStanding = (recipientNo: string) => loadStanding(this.casework, recipientNo);
  changeTasks = (changes: TaskChanges) => changeTasks(this.casework, changes);
  takeEffect = (decisionNo: string) => takeEffect(this.casework, decisionNo);
}
