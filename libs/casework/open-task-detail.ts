/** Rules A5, I1. A task with all that stands beside it; its desk sees telephone and address in full, which is on record. */

import { findTask } from '../database/queries/inbox.query.js';
import type { TaskRow } from '../database/queries/task-columns.js';
import {
  type ShownAttempt,
  type ShownFinding,
  surroundingsOf,
  type TaskSurroundings,
} from '../database/queries/task-detail.query.js';
import { appendAudit } from '../database/stores/audit.store.js';
import { notVisible } from '../domain/errors.js';
import { seesTask, standsAtDesk } from '../domain/inbox/task-authority.js';
import type { Actor } from '../domain/organisation/roles.js';
import { amountOf, type EndingCertification, resumption } from '../domain/payment/amounts.js';
import { stopConfirmedOn } from '../domain/payment/stop.js';
import { termination } from '../domain/payment/termination.js';
import { maskNationalId } from '../domain/recipient/masking.js';
import type { PlainDate } from '../domain/time/plain-date.js';
import { monthOf, type PlainMonth } from '../domain/time/plain-month.js';
import { actingAtTask, onBehalfOf } from './acting-office.js';
import { renewingCertification } from './answers/cause.js';
import type { Casework } from './casework.js';

/** What a decision would do if it were confirmed today. */
export interface ForeseenEffect {
  effectiveMonth: PlainMonth;
  effectOn: PlainDate;
  /** Paid later by a resumption (C6), paid too much before a termination (F1). */
  months: PlainMonth[];
  backPayFen: number;
  overpaidFen: number;
  monthlyAmountFen: number;
}

export interface OpenedTask {
  task: TaskRow;
  contact: { phone: string | null; address: string | null } | null;
  nationalIdMasked: string | null;
  finding: ShownFinding | null;
  attempts: ShownAttempt[];
  effect: ForeseenEffect | null;
}

/** The task as its reader may see it. Errors: NOT_FOUND. */
export async function openTaskDetail(casework: Casework, actor: Actor, taskId: string): Promise<OpenedTask> {
  const { database, clock } = casework;
  const task = await findTask(database.reader, taskId);
  if (!task || !seesTask(actor, task)) throw notVisible();
  const bare = { task, contact: null, nationalIdMasked: null, finding: null, attempts: [], effect: null };
  if (task.recipientNo === null) return bare;
  const beside = await surroundingsOf(database, { ...task, recipientNo: task.recipientNo });
  if (!beside) return bare;
  const today = await clock.today();
  const isOpen = task.status === 'open' || task.status === 'claimed';
  const contact = isOpen && standsAtDesk(actor, task) ? { phone: beside.phone, address: beside.address } : null;
  if (contact) await noteContactOpened(casework, actor, task, today);
  return {
    task,
    contact,
    nationalIdMasked: maskNationalId(beside.nationalId),
    finding: beside.finding,
    attempts: beside.attempts,
    effect: isOpen ? foreseen(task, beside, await endingOf(casework, task.recipientNo, beside), today) : null,
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

/** Rule C6. The certification a resumption is about: the one its proposal names, before it the one that would be named. */
const endingOf = ({ database }: Casework, recipientNo: string, beside: TaskSurroundings) =>
  beside.certification ?? renewingCertification(database.reader, { recipientNo, ...beside });

function foreseen(
  task: TaskRow,
  beside: TaskSurroundings,
  certification: EndingCertification | null,
  today: PlainDate,
): ForeseenEffect | null {
  const monthlyAmountFen = amountOf(monthOf(today), beside.amounts);
  switch (task.kind) {
    case 'suspensionProposal':
    case 'suspensionConfirmation':
      return { ...stopConfirmedOn(today), months: [], backPayFen: 0, overpaidFen: 0, monthlyAmountFen };
    case 'terminationProposal':
    case 'terminationConfirmation': {
      const diedOn = beside.finding?.diedOn ?? beside.diedOn;
      if (diedOn === null) return null;
      const { totalFen: overpaidFen, ...stop } = termination(today, diedOn, beside, beside.amounts);
      return { ...stop, backPayFen: 0, overpaidFen, monthlyAmountFen };
    }
    case 'resumptionProposal':
    case 'resumptionConfirmation': {
      if (certification === null || beside.suspendedFrom === null) return null;
      const { months, totalFen, effectiveMonth } = resumption(beside.suspendedFrom, certification, beside.amounts);
      return { effectiveMonth, effectOn: today, months, backPayFen: totalFen, overpaidFen: 0, monthlyAmountFen };
    }
    default:
      return null;
  }
}
