import { v7 as uuid } from 'uuid';
import type { Tx } from '../database/database.js';
import type { RecipientEntity } from '../database/entities/recipient.entity.js';
import { appendOutbox } from '../database/stores/outbox.store.js';
import { patchRecipient } from '../database/stores/recipient.store.js';
import type { LifecycleEvent } from '../domain/recipient/lifecycle/lifecycle-events.js';
import type { PlainDate } from '../domain/time/plain-date.js';

type WithoutEnvelope<Event> = Event extends unknown ? Omit<Event, 'eventId' | 'factNo' | 'today'> : never;

/** A fact about a recipient, before it gets its number. */
export type RecipientFact = WithoutEnvelope<LifecycleEvent>;

interface Telling {
  /** Whether the fact may begin the recipient's workflow: an enrolment, or a restoration (E4). */
  mayStart?: boolean;
  /**
   * The next deadline, where the fact leads to no step now: the workflow needs no activity for it. Otherwise the stored
   * deadline is today, which means: the engine owes this person a turn.
   */
  nextDeadline?: PlainDate | null;
}

/**
 * Numbers the fact and puts it into the outbox, in the transaction that makes it true. Facts about a terminated person are
 * on record and not told (the workflow has ended).
 */
export async function tellWorkflow(
  tx: Tx,
  recipient: RecipientEntity,
  fact: RecipientFact,
  today: PlainDate,
  { mayStart = false, nextDeadline = today }: Telling = {},
): Promise<void> {
  if (recipient.stage === 'terminated') return;
  const factNo = recipient.factNo + 1;
  await patchRecipient(tx, recipient, { factNo, nextDeadline });
  const event = { eventId: uuid(), factNo, today, ...fact } as LifecycleEvent;
  await appendOutbox(tx, [
    { eventId: event.eventId, subjectKind: 'recipient', subjectId: recipient.recipientNo, event, mayStart },
  ]);
}
