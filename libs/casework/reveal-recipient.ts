/** Rule I1. Reading a full identity number is an act: no reading without its entry, in one transaction. */
import { appendAudit } from '../database/stores/audit.store.js';
import { lockRecipientIn } from '../database/stores/recipient.store.js';
import { openRecipient } from '../database/stores/recipient-fields.js';
import { recipientAreaOf } from '../domain/organisation/office.js';
import type { Actor } from '../domain/organisation/roles.js';
import { actingAbout, onBehalfOf } from './acting-office.js';
import type { Casework } from './casework.js';

export interface Revealed {
  nationalId: string;
  phone: string | null;
  address: string;
}

/** To whoever has the recipient in his area, with a reason that stays on record. Errors: NOT_FOUND. */
export async function revealRecipient(
  casework: Casework,
  actor: Actor,
  recipientNo: string,
  reason: string,
): Promise<Revealed> {
  return casework.database.inTransaction(async (tx) => {
    const recipient = await lockRecipientIn(tx, recipientNo, recipientAreaOf(actor.assignments));
    await appendAudit(tx, {
      businessDay: await casework.clock.today(tx),
      actor: actor.login,
      actorPerson: actor.personId,
      onBehalfOf: onBehalfOf(actingAbout(actor, recipient)),
      act: 'identityRevealed',
      subjectKind: 'recipient',
      subjectId: recipientNo,
      recipientNo,
      town: recipient.town,
      why: reason,
    });
    return openRecipient(casework.database.fields, recipient);
  });
}
