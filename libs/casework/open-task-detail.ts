/** Rules A5, I1. A task with all that stands beside it; its desk sees telephone and address in full, which is on record. */

import type { ShownCertification, ShownFinding } from '../database/queries/grounds.js';
import { findTask } from '../database/queries/inbox.query.js';
import type { TaskRow } from '../database/queries/task-columns.js';
import {
  certificationBeside,
  type LivesElsewhere,
  type ShownAttempt,
  surroundingsOf,
  type TaskSurroundings,
} from '../database/queries/task-detail.query.js';
import { appendAudit } from '../database/stores/audit.store.js';
import { notVisible } from '../domain/errors.js';
import { seesTask, standsAtDesk } from '../domain/inbox/task-authority.js';
import { isOpenTask } from '../domain/inbox/task-kinds.js';
import type { Actor } from '../domain/organisation/roles.js';
import { maskNationalId } from '../domain/recipient/masking.js';
import type { PlainDate } from '../domain/time/plain-date.js';
import { actingAtTask, onBehalfOf } from './acting-office.js';
import { renewingCertification } from './answers/cause.js';
import type { Casework } from './casework.js';
import { type ForeseenEffect, foreseenEffect } from './foresee-decision.js';

export interface OpenedTask {
  task: TaskRow;
  contact: { phone: string | null; address: string | null } | null;
  nationalIdMasked: string | null;
  finding: ShownFinding | null;
  certification: ShownCertification | null;
  attempts: ShownAttempt[];
  livesElsewhere: LivesElsewhere | null;
  effect: ForeseenEffect | null;
}

/** The task as its reader may see it. Errors: NOT_FOUND. */
export async function openTaskDetail(casework: Casework, actor: Actor, taskId: string): Promise<OpenedTask> {
  const { database, clock } = casework;
  const task = await findTask(database.reader, taskId);
  if (!task || !seesTask(actor, task)) throw notVisible();
  const bare = {
    task,
    contact: null,
    nationalIdMasked: null,
    finding: null,
    certification: null,
    attempts: [],
    livesElsewhere: null,
    effect: null,
  };
  if (task.recipientNo === null) return bare;
  const beside = await surroundingsOf(database, { ...task, recipientNo: task.recipientNo });
  if (!beside) return bare;
  const today = await clock.today();
  const isOpen = isOpenTask(task);
  const contact = isOpen && standsAtDesk(actor, task) ? { phone: beside.phone, address: beside.address } : null;
  if (contact) await noteContactOpened(casework, actor, task, today);
  const certification = beside.certification ?? (isOpen ? await endingOf(casework, task, beside) : null);
  return {
    task,
    contact,
    nationalIdMasked: maskNationalId(beside.nationalId),
    finding: beside.finding,
    certification,
    attempts: beside.attempts,
    livesElsewhere: beside.livesElsewhere,
    effect: isOpen ? foreseenEffect({ task, beside, certification, today }) : null,
  };
}

/** Rule I1. Opening the telephone number of a task is an act; once a day is enough to know who did. */
async function noteContactOpened({ database }: Casework, actor: Actor, task: TaskRow, today: PlainDate): Promise<void> {
  const noted: unknown[] = await database.reader.query(
    `select 1 from audit_entry where subject_kind = 'task' and subject_id = $1 and act = 'contactOpened' and actor = $2 and business_day = $3 limit 1`,
    [task.id, actor.login, today],
  );
  if (noted.length > 0) return;
  await appendAudit(database.reader, {
    businessDay: today,
    actor: actor.login,
    actorPerson: actor.personId,
    onBehalfOf: onBehalfOf(actingAtTask(actor, task)),
    act: 'contactOpened',
    subjectKind: 'task',
    subjectId: task.id,
    recipientNo: task.recipientNo,
    town: task.town,
  });
}

/** Rule C6. The certification that a resumption will name, before its proposal has named one. */
async function endingOf(
  { database }: Casework,
  { kind, recipientNo }: TaskRow,
  { suspendedFrom }: TaskSurroundings,
): Promise<ShownCertification | null> {
  if (kind !== 'resumptionProposal' || recipientNo === null) return null;
  const ending = await renewingCertification(database.reader, { recipientNo, suspendedFrom });
  return ending && certificationBeside(database, ending.id);
}
