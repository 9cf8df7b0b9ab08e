/** Rules I3, A5. Claiming, releasing, assigning and returning a task: who holds it, and nothing else about it, changes. */

import type { Tx } from '../database/database.js';
import type { TaskEntity } from '../database/entities/task.entity.js';
import { findActor } from '../database/queries/actor.query.js';
import { nameOf } from '../database/stores/account.store.js';
import { appendAudit } from '../database/stores/audit.store.js';
import { lockTask, patchTask } from '../database/stores/task.store.js';
import { conflict, DomainError, forbidden, notVisible, refused } from '../domain/errors.js';
import { isExcluded, seesTask, standsAtDesk, supervisesTask } from '../domain/inbox/task-authority.js';
import type { Actor } from '../domain/organisation/roles.js';
import type { PlainDate } from '../domain/time/plain-date.js';
import { actingAtTask, onBehalfOf } from './acting-office.js';
import type { Casework } from './casework.js';

/** The task, locked, for an actor who may see it. Errors: NOT_FOUND. */
export async function lockVisibleTask(tx: Tx, actor: Actor, taskId: string): Promise<TaskEntity> {
  const task = await lockTask(tx, taskId);
  if (!seesTask(actor, task)) throw notVisible();
  return task;
}

/** Refuses whoever does not stand at the task's desk, or whom the two-person rule keeps away. Errors: ANOTHER_DESK, SAME_PERSON. */
export function checkDesk(actor: Actor, task: TaskEntity): void {
  if (!standsAtDesk(actor, task)) throw forbidden('ANOTHER_DESK', { desk: task.desk });
  if (isExcluded(actor, task.excludedPerson)) throw forbidden('SAME_PERSON');
}

/** Refuses a task that is closed. Errors: TASK_ALREADY_ANSWERED (by, byName, at, on), CAUSE_GONE. */
export async function checkOpen(tx: Tx, task: TaskEntity): Promise<void> {
  if (task.status === 'done') {
    throw conflict('TASK_ALREADY_ANSWERED', {
      by: task.answeredBy ?? '',
      byName: await nameOf(tx, task.answeredPerson),
      at: task.answeredAt?.toISOString() ?? '',
      on: task.answeredOn ?? '',
    });
  }
  if (task.status !== 'open' && task.status !== 'claimed') {
    // Withdrawn or superseded: what it asked has been settled otherwise.
    throw conflict('CAUSE_GONE', { closed: task.status, reason: task.closeReason ?? '' });
  }
}

/** Refuses what a colleague holds. Errors: TASK_HELD (by, byName). */
export async function checkNotHeldByOther(tx: Tx, actor: Actor, task: TaskEntity): Promise<void> {
  if (task.holder !== null && task.holder !== actor.login)
    throw conflict('TASK_HELD', { by: task.holder, byName: await nameOf(tx, task.holderPerson) });
}

/** Claims a task for the actor; claiming what one holds already changes nothing. */
export const claimTask = (casework: Casework, actor: Actor, taskId: string): Promise<void> =>
  changeHolder(casework, actor, taskId, 'taskClaimed', async (tx, task) => {
    checkDesk(actor, task);
    await checkNotHeldByOther(tx, actor, task);
    return task.holder === actor.login
      ? null
      : { status: 'claimed', holder: actor.login, holderPerson: actor.personId };
  });

/** Gives back what one holds, or, as a supervisor, what anybody holds. Errors: ANOTHER_DESK, TASK_HELD. */
export const releaseTask = (casework: Casework, actor: Actor, taskId: string): Promise<void> =>
  changeHolder(casework, actor, taskId, 'taskReleased', async (tx, task) => {
    if (!supervisesTask(actor, task)) {
      if (!standsAtDesk(actor, task)) throw forbidden('ANOTHER_DESK', { desk: task.desk });
      await checkNotHeldByOther(tx, actor, task);
    }
    if (task.holder === null) return null;
    return { status: 'open', holder: null, holderPerson: null };
  });

/** Gives a task to a colleague of its desk. Errors: ASSIGNEE_UNKNOWN, ASSIGNEE_NOT_AT_DESK, TASK_HELD, ANOTHER_DESK. */
export const assignTask = (casework: Casework, actor: Actor, taskId: string, to: string): Promise<void> =>
  changeHolder(casework, actor, taskId, 'taskAssigned', async (tx, task, today) => {
    if (!supervisesTask(actor, task)) {
      if (!standsAtDesk(actor, task)) throw forbidden('ANOTHER_DESK', { desk: task.desk });
      await checkNotHeldByOther(tx, actor, task);
    }
    const assignee = await findActor(tx, to, today);
    if (!assignee) throw refused('ASSIGNEE_UNKNOWN', { to });
    if (!standsAtDesk(assignee, task) || isExcluded(assignee, task.excludedPerson))
      throw refused('ASSIGNEE_NOT_AT_DESK', { to });
    return { status: 'claimed', holder: assignee.login, holderPerson: assignee.personId };
  });

/** Rule I3. Puts a held task back unclaimed with the reason shown. */
export const returnTask = (casework: Casework, actor: Actor, taskId: string, reason: string): Promise<void> =>
  changeHolder(
    casework,
    actor,
    taskId,
    'taskReturned',
    async (tx, task) => {
      if (!supervisesTask(actor, task)) {
        checkDesk(actor, task);
        await checkNotHeldByOther(tx, actor, task);
      }
      return { status: 'open', holder: null, holderPerson: null, returnReason: reason };
    },
    reason,
  );

type HolderChange = (tx: Tx, task: TaskEntity, today: PlainDate) => Promise<Partial<TaskEntity> | null>;

async function changeHolder(
  casework: Casework,
  actor: Actor,
  taskId: string,
  act: string,
  change: HolderChange,
  why?: string,
): Promise<void> {
  await casework.database.inTransaction(async (tx) => {
    const today = await casework.clock.today(tx);
    const task = await lockVisibleTask(tx, actor, taskId);
    await checkOpen(tx, task);
    const before = { holder: task.holder };
    const patch = await change(tx, task, today);
    if (patch === null) return;
    await patchTask(tx, task, patch);
    await appendAudit(tx, {
      businessDay: today,
      actor: actor.login,
      actorPerson: actor.personId,
      onBehalfOf: onBehalfOf(actingAtTask(actor, task)),
      act,
      subjectKind: 'task',
      subjectId: task.id,
      recipientNo: task.recipientNo,
      town: task.town,
      before,
      after: { holder: task.holder },
      why: why ?? null,
    });
  });
}

export interface BulkResult {
  id: string;
  ok: boolean;
  code?: string;
  params?: DomainError['params'];
}

/** The same act on each of a frozen list of tasks, one transaction each; a colleague's work is never taken (api.md bulk). */
export async function eachTask(ids: readonly string[], act: (id: string) => Promise<void>): Promise<BulkResult[]> {
  const results: BulkResult[] = [];
  for (const id of ids) {
    try {
      await act(id);
      results.push({ id, ok: true });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      results.push({ id, ok: false, code: error.code, params: error.params });
    }
  }
  return results;
}
