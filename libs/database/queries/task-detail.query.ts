/** What stands beside a task for whoever is to answer it: contact, finding, attempts, the effect of a decision. */
import type { AttemptKind } from '../../domain/inbox/attempts.js';
import type { AmountInForce } from '../../domain/payment/amounts.js';
import { unpaidSince } from '../../domain/payment/termination.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { PlainMonth } from '../../domain/time/plain-month.js';
import type { Database, Tx } from '../database.js';
import { RecipientEntity } from '../entities/recipient.entity.js';
import { resumesFrom } from '../stores/decision.store.js';
import { openRecipient } from '../stores/recipient-fields.js';
import { certificationAs, findingAs, type ShownCertification, type ShownFinding } from './grounds.js';
import type { TaskRow } from './task-columns.js';

export interface ShownAttempt {
  kind: AttemptKind;
  on: PlainDate;
  outcome: string;
  /** Rule B10. To which office a letter went. */
  office: string | null;
  by: string;
  byName: string;
  vain: boolean;
  /** Rule C1. What proves a vain visit or a refusal. */
  evidenceIds: string[];
}

/** Rule B10. Where the person was last said to be, and when that was said. */
export interface LivesElsewhere {
  where: string;
  on: PlainDate;
}

export interface TaskSurroundings {
  nationalId: string;
  phone: string | null;
  address: string;
  /** First month of a suspension in effect. */
  suspendedFrom: PlainMonth | null;
  /** Month from which the latest resumption pays again. */
  resumesFrom: PlainMonth | null;
  diedOn: PlainDate | null;
  finding: ShownFinding | null;
  attempts: ShownAttempt[];
  /** Of a home visit only. */
  livesElsewhere: LivesElsewhere | null;
  amounts: AmountInForce[];
  /** The certification that the task, or the decision it is about, names. */
  certification: ShownCertification | null;
}

/** Everything beside a task about a recipient; opened fields are for the caller to show or to mask. */
export async function surroundingsOf(
  database: Database,
  task: TaskRow & { recipientNo: string },
): Promise<TaskSurroundings | null> {
  const tx = database.reader;
  const recipient = await tx.findOneBy(RecipientEntity, { recipientNo: task.recipientNo });
  if (!recipient) return null;
  const named = (noun: 'finding' | 'certification'): string =>
    `coalesce(($1::jsonb->>'${noun}Id')::uuid, (select d.${noun}_id from decision d where d.decision_no = $1::jsonb->>'decisionNo'))`;
  const [grounds]: Pick<TaskSurroundings, 'finding' | 'certification'>[] = await tx.query(
    `select ${findingAs(named('finding'))} as finding, ${certificationAs(named('certification'))} as certification`,
    [JSON.stringify(task.subject)],
  );
  const attempts: ShownAttempt[] = await tx.query(
    `select kind, on_date as "on", outcome, office, recorded_by as "by", p.name as "byName", is_vain as vain, evidence_ids as "evidenceIds"
     from contact_attempt join person p on p.id = recorder_person where recipient_no = $1 and cycle_end = $2 and not is_withdrawn order by on_date, recorded_at`,
    [task.recipientNo, task.cycleEnd],
  );
  const amounts: AmountInForce[] = await tx.query(
    `select from_month as "fromMonth", amount_fen as "amountFen" from benefit_amount where recipient_no = $1 order by from_month`,
    [task.recipientNo],
  );
  return {
    ...openRecipient(database.fields, recipient),
    suspendedFrom: unpaidSince(recipient),
    resumesFrom: await resumesFrom(tx, recipient.recipientNo),
    diedOn: recipient.diedOn,
    finding: grounds?.finding ?? null,
    attempts,
    livesElsewhere: task.kind === 'homeVisit' ? await lastSaidElsewhere(tx, task.recipientNo) : null,
    amounts,
    certification: grounds?.certification ?? null,
  };
}

/** Rule B10. What the latest answer that said where somebody lives said of elsewhere; a new address says it by itself. */
async function lastSaidElsewhere(tx: Tx, recipientNo: string): Promise<LivesElsewhere | null> {
  const [said]: { where: string | null; until: string | null; on: PlainDate }[] = await tx.query(
    `select coalesce(answer_fields->>'where', answer_fields->>'country') as "where", answer_fields->>'until' as until, answered_on as "on" from task
     where recipient_no = $1 and status = 'done' and corrected_at is null and answer in ('away', 'abroad', 'moved')
     order by answered_at desc limit 1`,
    [recipientNo],
  );
  // Whoever is away until a day is only away.
  return said?.where && said.until === null ? { where: said.where, on: said.on } : null;
}

/** The certification of that id with all that is judged about it. */
export async function certificationBeside(database: Database, id: string): Promise<ShownCertification | null> {
  const [row]: { shown: ShownCertification | null }[] = await database.reader.query(
    `select ${certificationAs('$1::uuid')} as shown`,
    [id],
  );
  return row?.shown ?? null;
}
