import type { Tx } from '../database/database.js';
import type { RecipientEntity } from '../database/entities/recipient.entity.js';
import type { FieldCipher } from '../database/field-cipher.js';
import { appendAudit } from '../database/stores/audit.store.js';
import { patchRecipient } from '../database/stores/recipient.store.js';
import type { Actor } from '../domain/organisation/roles.js';
import type { PlainDate } from '../domain/time/plain-date.js';
import { onBehalfOf } from './acting-office.js';

export interface NewContact {
  phone?: string | null | undefined;
  address?: string | undefined;
}

/** Rule B7 (`moved`: its fields are applied). Telephone number and address, sealed; the audit says that they changed, not to what. */
export async function changeContact(
  tx: Tx,
  cipher: FieldCipher,
  actor: Actor,
  recipient: RecipientEntity,
  contact: NewContact,
  today: PlainDate,
): Promise<void> {
  const { recipientNo } = recipient;
  const patch: Partial<RecipientEntity> = {};
  if (contact.phone !== undefined) {
    patch.phone = contact.phone === null ? null : cipher.seal(contact.phone, `recipient.phone:${recipientNo}`);
    patch.phoneIndex = contact.phone === null ? null : cipher.index(contact.phone, 'phone');
  }
  if (contact.address !== undefined) patch.address = cipher.seal(contact.address, `recipient.address:${recipientNo}`);
  const changed = Object.keys(patch).filter((column) => column !== 'phoneIndex');
  if (changed.length === 0) return;
  await patchRecipient(tx, recipient, patch);
  await appendAudit(tx, {
    businessDay: today,
    actor: actor.login,
    actorPerson: actor.personId,
    onBehalfOf: onBehalfOf(actor),
    act: 'contactChanged',
    subjectKind: 'recipient',
    subjectId: recipientNo,
    recipientNo,
    town: recipient.town,
    after: { changed },
  });
}
