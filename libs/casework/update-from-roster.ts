/** Rules B1–B3, B6, I1 (api.md «Files»). A known person's row brings a newer certification, contact or amount. */
import type { Tx } from '../database/database.js';
import type { FieldCipher } from '../database/field-cipher.js';
import { appendAudit } from '../database/stores/audit.store.js';
import { putAmount } from '../database/stores/enrolment.store.js';
import { lockRecipient } from '../database/stores/recipient.store.js';
import type { Actor } from '../domain/organisation/roles.js';
import type { RosterUpdate } from '../domain/recipient/roster-plan.js';
import type { PlainDate } from '../domain/time/plain-date.js';
import { onBehalfOf } from './acting-office.js';
import { changeContact } from './change-contact.js';
import { FROM_PLATFORM } from './enrol-recipients.js';
import { certifyInTransaction } from './record-certification.js';

/** Each change has an audit entry of its own; only a certification is news for the workflow. */
export async function updateFromRoster(
  tx: Tx,
  fields: FieldCipher,
  recipientNo: string,
  { certifiedOn, phone, address, amount }: RosterUpdate,
  { actor, importNo, today }: { actor: Actor; importNo: string; today: PlainDate },
): Promise<void> {
  const recipient = await lockRecipient(tx, recipientNo);
  await changeContact(
    tx,
    fields,
    actor,
    recipient,
    { ...(phone === null ? {} : { phone }), ...(address === null ? {} : { address }) },
    today,
  );
  if (amount !== null) {
    await putAmount(tx, { recipientNo, ...amount });
    await appendAudit(tx, {
      businessDay: today,
      actor: actor.login,
      actorPerson: actor.personId,
      onBehalfOf: onBehalfOf(actor),
      act: 'amountChanged',
      subjectKind: 'recipient',
      subjectId: recipientNo,
      recipientNo,
      town: recipient.town,
      after: { importNo, ...amount },
    });
  }
  if (certifiedOn === null) return;
  const certification = { ...FROM_PLATFORM, happenedOn: certifiedOn, evidenceIds: [] };
  await certifyInTransaction(tx, actor, recipient, certification, { today, answeredTask: null, taskId: null });
}
