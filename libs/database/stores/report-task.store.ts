import { v7 as uuid } from 'uuid';
import type { Desk } from '../../domain/organisation/roles.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { Tx } from '../database.js';
import { TaskEntity } from '../entities/task.entity.js';
import type { ReportRef } from './report.store.js';

interface ReportTask extends ReportRef {
  desk: Desk;
  openedOn: PlainDate;
  dueOn: PlainDate;
  calendarAssumed: boolean;
}

/** The town head's task to submit the report of a period; there is one, whatever is repeated. */
export async function insertReportTask(tx: Tx, task: ReportTask): Promise<void> {
  await tx.query(
    `insert into task (id, task_key, kind, round, desk, office, town, period, opened_on, due_on, calendar_assumed, status, reason_code)
     values ($1, $2, 'monthlyReportSubmission', 1, $3, $4, $4, $5, $6, $7, $8, 'open', 'monthlyReport') on conflict do nothing`,
    [
      uuid(),
      `report:${task.town}:${task.period}`,
      task.desk,
      task.town,
      task.period,
      task.openedOn,
      task.dueOn,
      task.calendarAssumed,
    ],
  );
}

/** The report's task, locked, as long as nobody has answered it. */
export async function lockOpenReportTask(tx: Tx, { town, period }: ReportRef): Promise<TaskEntity | null> {
  return tx
    .createQueryBuilder(TaskEntity, 'task')
    .where({ kind: 'monthlyReportSubmission', town, period })
    .andWhere(`task.status in ('open', 'claimed')`)
    .setLock('pessimistic_write')
    .getOne();
}
