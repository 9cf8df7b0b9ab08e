import type { Tx } from '../database/database.js';
import type { RecipientEntity } from '../database/entities/recipient.entity.js';
import type { FieldCipher } from '../database/field-cipher.js';
import { appendAudit } from '../database/stores/audit.store.js';
import { patchRecipient } from '../database/stores/recipient.store.js';
import { openRecipient, sealedAddress, sealedPhone } from '../database/stores/recipient-fields.js';
import type { Actor } from '../domain/organisation/roles.js';
import { maskAddress, maskPhone } from '../domain/recipient/masking.js';
import type { PlainDate } from '../domain/time/plain-date.js';
import { onBehalfOf } from './acting-office.js';
import { checkedPhone } from './checked-phone.js';

export interface NewContact {
  /** Null: there is none any more. */
  phone?: string | null | undefined;
  address?: string | undefined;
}

/**
 * Rule B7 (`moved`: its fields are applied). Telephone number and address of a locked recipient, sealed; the audit has
 * before and after as everybody may see them. What stays the same is no act. Errors: PHONE_INVALID.
 */
export async function changeContact(
  tx: Tx,
  cipher: FieldCipher,
  actor: Actor,
  recipient: RecipientEntity,
  contact: NewContact,
  today: PlainDate,
): Promise<void> {
  const { recipientNo } = recipient;
  const known = openRecipient(cipher, recipient);
  const next = {
    phone: contact.phone ? checkedPhone(contact.phone) : contact.phone === undefined ? known.phone : null,
    address: contact.address ?? known.address,
  };
  if (next.phone === known.phone && next.address === known.address) return;
  await patchRecipient(tx, recipient, {
    ...(next.phone === known.phone ? {} : sealedPhone(cipher, recipientNo, next.phone)),
    ...(next.address === known.address ? {} : sealedAddress(cipher, recipientNo, next.address)),
  });
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
    before: masked(known),
    after: masked(next),
  });
}

const masked = ({ phone, address }: { phone: string | null; address: string }): object => ({
  phone: phone === null ? null : maskPhone(phone),
  address: maskAddress(address),
});
