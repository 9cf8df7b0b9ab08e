/** What stands beside a task for whoever is to answer it: contact, finding, attempts, the effect of a decision. */
import type { AmountInForce, EndingCertification } from '../../domain/payment/amounts.js';
import { unpaidSince } from '../../domain/payment/termination.js';
import type { FindingKind } from '../../domain/recipient/lifecycle/lifecycle-events.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { PlainMonth } from '../../domain/time/plain-month.js';
import type { Database } from '../database.js';
import { RecipientEntity } from '../entities/recipient.entity.js';
import { paidAgainFrom } from '../stores/decision.store.js';
import { openRecipient } from '../stores/recipient-fields.js';
import type { TaskRow } from './task-columns.js';

export interface ShownFinding {
  findingId: string;
  kind: FindingKind;
  detail: string;
  foundOn: PlainDate;
  foundBy: string;
  foundByName: string;
  fields: Record<string, unknown>;
  evidenceIds: string[];
  state: string;
  diedOn: PlainDate | null;
}

export interface ShownAttempt {
  kind: 'call' | 'visit';
  on: PlainDate;
  outcome: string;
  by: string;
  byName: string;
  vain: boolean;
}

export interface TaskSurroundings {
  nationalId: string;
  phone: string | null;
  address: string;
  /** First month of a suspension in effect. */
  suspendedFrom: PlainMonth | null;
  /** Month from which the latest resumption pays again. */
  paidAgainFrom: PlainMonth | null;
  diedOn: PlainDate | null;
  finding: ShownFinding | null;
  attempts: ShownAttempt[];
  amounts: AmountInForce[];
  /** The certification that the task, or the decision it is about, names. */
  certification: EndingCertification | null;
}

/** Everything beside a task about a recipient; opened fields are for the caller to show or to mask. */
export async function surroundingsOf(
  database: Database,
  task: TaskRow & { recipientNo: string },
): Promise<TaskSurroundings | null> {
  const tx = database.reader;
  const recipient = await tx.findOneBy(RecipientEntity, { recipientNo: task.recipientNo });
  if (!recipient) return null;
  const findings: ShownFinding[] = await tx.query(
    `select f.id as "findingId", f.kind, f.detail, f.found_on as "foundOn", f.finder_login as "foundBy", p.name as "foundByName", f.fields, f.evidence_ids as "evidenceIds",
       f.state, f.died_on as "diedOn"
     from finding f join person p on p.id = f.finder_person where f.id = coalesce(($1::jsonb->>'findingId')::uuid, (select d.finding_id from decision d where d.decision_no = $1::jsonb->>'decisionNo'))`,
    [JSON.stringify(task.subject)],
  );
  const attempts: ShownAttempt[] = await tx.query(
    `select kind, on_date as "on", outcome, recorded_by as "by", p.name as "byName", is_vain as vain
     from contact_attempt join person p on p.id = recorder_person where recipient_no = $1 and cycle_end = $2 and not is_withdrawn order by on_date, recorded_at`,
    [task.recipientNo, task.cycleEnd],
  );
  const amounts: AmountInForce[] = await tx.query(
    `select from_month as "fromMonth", amount_fen as "amountFen" from benefit_amount where recipient_no = $1 order by from_month`,
    [task.recipientNo],
  );
  const named: EndingCertification[] = await tx.query(
    `select c.happened_on as "happenedOn", c.recorded_on as "recordedOn" from certification c
     where c.id = coalesce(($1::jsonb->>'certificationId')::uuid, (select d.certification_id from decision d where d.decision_no = $1::jsonb->>'decisionNo'))`,
    [JSON.stringify(task.subject)],
  );
  return {
    ...openRecipient(database.fields, recipient),
    suspendedFrom: unpaidSince(recipient),
    paidAgainFrom: await paidAgainFrom(tx, recipient.recipientNo),
    diedOn: recipient.diedOn,
    finding: findings[0] ?? null,
    attempts,
    amounts,
    certification: named[0] ?? null,
  };
}
