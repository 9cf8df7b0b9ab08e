/** Rules A4, I1, I2. Telephone number, address and place are corrected at once or asked for; who somebody is needs two persons. */
import { lockRecipientIn } from '../database/stores/recipient.store.js';
import { forbidden, refused } from '../domain/errors.js';
import { recipientAreaOf } from '../domain/organisation/office.js';
import type { Actor } from '../domain/organisation/roles.js';
import { mayAct, rolesFor } from '../domain/recipient/recipient-authority.js';
import { actingAbout } from './acting-office.js';
import type { Casework } from './casework.js';
import { changeContact } from './change-contact.js';
import { requestMove } from './request-move.js';

export interface Correction {
  phone?: string | null | undefined;
  address?: string | undefined;
  town?: string | undefined;
  /** Needed with a new town. */
  village?: string | undefined;
  name?: string | undefined;
  nationalId?: string | undefined;
}

/**
 * Errors: NOT_FOUND, NOT_ALLOWED, NEEDS_CHANGE_REQUEST for name and identity number (Rule I2), PHONE_INVALID,
 * VILLAGE_MISSING, and those of `requestMove`. Nothing is changed where anything is refused.
 */
export async function correctRecipient(
  casework: Casework,
  actor: Actor,
  recipientNo: string,
  correction: Correction,
): Promise<void> {
  const { phone, address, town, village } = correction;
  await casework.database.inTransaction(async (tx) => {
    const recipient = await lockRecipientIn(tx, recipientNo, recipientAreaOf(actor.assignments));
    if (!mayAct(actor, 'correct')) throw forbidden();
    if (correction.name !== undefined || correction.nationalId !== undefined) throw refused('NEEDS_CHANGE_REQUEST');
    if (town !== undefined && town !== recipient.town && village === undefined) {
      throw refused('VILLAGE_MISSING', {}, [{ path: 'village', code: 'VILLAGE_MISSING' }]);
    }
    const today = await casework.clock.today(tx);
    const acting = actingAbout(actor, recipient, rolesFor('correct'));
    await changeContact(tx, casework.database.fields, acting, recipient, { phone, address }, today);
    const to = { town: town ?? recipient.town, village: village ?? recipient.village };
    await requestMove(tx, actor, recipient, to, today);
  });
}
