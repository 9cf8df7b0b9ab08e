import { notVisible } from '../../domain/errors.js';
import { TOWN_DESKS } from '../../domain/organisation/roles.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { Tx } from '../database.js';
import { TaskEntity } from '../entities/task.entity.js';

/** Whether anything is asked of anybody about this recipient. */
export async function hasOpenTasks(tx: Tx, recipientNo: string): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `select 1 from task where recipient_no = $1 and status in ('open', 'claimed') limit 1`,
    [recipientNo],
  );
  return rows.length > 0;
}

/** A task, locked until the transaction ends. */
export async function lockTask(tx: Tx, id: string): Promise<TaskEntity> {
  const task = await tx.findOne(TaskEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!task) throw notVisible();
  return task;
}

/** Writes a locked task on, one version further (the version a reader has seen must still be the one he acts on). */
export async function patchTask(tx: Tx, task: TaskEntity, patch: Partial<TaskEntity>): Promise<void> {
  const version = task.version + 1;
  Object.assign(task, patch, { version });
  const changes: object = { ...patch, version };
  await tx.update(TaskEntity, { id: task.id }, changes);
}

/** Rule A4. Open tasks of village and town go with a moved recipient: same task, new office, no holder. */
export async function relocateTasks(tx: Tx, recipientNo: string, town: string, village: string): Promise<void> {
  await tx.query(
    `update task set town = $2, village = $3, version = version + 1,
       office = case when desk = 'villageWorker' then $3 when desk = any($4) then $2 else office end,
       status = case when desk = any($4) then 'open' else status end,
       holder = case when desk = any($4) then null else holder end,
       holder_person = case when desk = any($4) then null else holder_person end
     where recipient_no = $1 and status in ('open', 'claimed') and kind <> 'handOver'`,
    [recipientNo, town, village, TOWN_DESKS],
  );
}

/** Acts after which a task is another than it was seen. */
const CHANGES = ['taskClaimed', 'taskReleased', 'taskAssigned', 'taskReturned', 'answerCorrected'];

interface LastChange {
  by: string;
  byName: string;
  on: PlainDate;
  /** The act on record; `recipientMoved` where the task went with its recipient (Rule A4). */
  change: string;
}

/** Who changed a task last, or moved its recipient since it opened, and on which business day; nothing where it was the engine. */
export async function findLastChange(tx: Tx, taskId: string): Promise<LastChange | undefined> {
  const rows: LastChange[] = await tx.query(
    `select e.actor as by, p.name as "byName", e.business_day as "on", e.act as change
     from task t join audit_entry e on (e.subject_kind = 'task' and e.subject_id = t.id::text and e.act = any($2))
       or (e.subject_kind = 'recipient' and e.subject_id = t.recipient_no and e.act = 'recipientMoved'
           and e.at > uuid_extract_timestamp(t.id) and t.kind <> 'handOver')
     join person p on p.id = e.actor_person where t.id = $1 order by e.id desc limit 1`,
    [taskId, CHANGES],
  );
  return rows[0];
}
