/** All that was ever told about one recipient, and what of it is open: enough to find a lost workflow's position again. */
import type { CertificationFact } from '../../domain/certification/certification.js';
import type { LifecycleEvent } from '../../domain/recipient/lifecycle/lifecycle-events.js';
import type { OpenOnRecord } from '../../domain/recipient/lifecycle/recall.js';
import type { Tx } from '../database.js';

/** Whether a waking day has been told that may begin a workflow: only then there has been one before, which was lost. */
export async function wasWoken(tx: Tx, recipientNo: string): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `select 1 from outbox where subject_kind = 'recipient' and subject_id = $1 and may_start and event->>'name' = 'dayReached' limit 1`,
    [recipientNo],
  );
  return rows.length > 0;
}

/** The facts told about a recipient, in order; days are no facts. */
export async function factsToldAbout(tx: Tx, recipientNo: string): Promise<LifecycleEvent[]> {
  const rows: { event: LifecycleEvent }[] = await tx.query(
    `select event from outbox
     where subject_kind = 'recipient' and subject_id = $1 and event->>'name' <> 'dayReached' order by id`,
    [recipientNo],
  );
  return rows.map(({ event }) => event);
}

/** The certifications that came with the enrolment, in its own transaction; none of them was void then. */
export async function certificationsAtEnrolment(tx: Tx, recipientNo: string): Promise<CertificationFact[]> {
  return tx.query(
    `select c.happened_on as "happenedOn", false as "isVoid" from certification c
     where c.recipient_no = $1 and c.created_at =
       (select created_at from outbox where subject_kind = 'recipient' and subject_id = $1 order by id limit 1)`,
    [recipientNo],
  );
}

export async function openTasksOnRecord(tx: Tx, recipientNo: string): Promise<OpenOnRecord[]> {
  return tx.query(
    `select task_key as key, due_on as "dueOn", escalated_to as "escalatedTo" from task
     where recipient_no = $1 and status in ('open', 'claimed')`,
    [recipientNo],
  );
}
