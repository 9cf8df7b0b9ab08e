/** Rule B4. Somebody asks for a certification to be voided; two persons of the centre decide. */

import { CertificationEntity } from '../database/entities/certification.entity.js';
import { appendAudit } from '../database/stores/audit.store.js';
import { lockRecipientIn } from '../database/stores/recipient.store.js';
import { conflict, forbidden, notVisible } from '../domain/errors.js';
import { recipientAreaOf } from '../domain/organisation/office.js';
import type { Actor } from '../domain/organisation/roles.js';
import { mayAct, rolesFor } from '../domain/recipient/recipient-authority.js';
import { actingAbout, onBehalfOf } from './acting-office.js';
import type { Casework } from './casework.js';
import { tellWorkflow } from './tell-workflow.js';

/** By a town or a centre. Errors: NOT_FOUND, NOT_ALLOWED, ALREADY_VOID, VOID_ALREADY_REQUESTED. */
export async function requestVoid(
  casework: Casework,
  actor: Actor,
  recipientNo: string,
  certificationId: string,
  reason: string,
): Promise<void> {
  await casework.database.inTransaction(async (tx) => {
    const today = await casework.clock.today(tx);
    const recipient = await lockRecipientIn(tx, recipientNo, recipientAreaOf(actor.assignments));
    if (!mayAct(actor, 'requestVoid')) throw forbidden();
    const certification = await tx.findOneBy(CertificationEntity, { id: certificationId, recipientNo });
    if (!certification) throw notVisible();
    if (certification.isVoid) throw conflict('ALREADY_VOID');
    if (certification.voidRequestedOn !== null) throw conflict('VOID_ALREADY_REQUESTED');
    await tx.update(
      CertificationEntity,
      { id: certificationId },
      { voidRequestedOn: today, voidRequestReason: reason },
    );
    await appendAudit(tx, {
      businessDay: today,
      actor: actor.login,
      actorPerson: actor.personId,
      onBehalfOf: onBehalfOf(actingAbout(actor, recipient, rolesFor('requestVoid'))),
      act: 'voidRequested',
      subjectKind: 'certification',
      subjectId: certificationId,
      recipientNo,
      town: recipient.town,
      why: reason,
    });
    await tellWorkflow(tx, recipient, { name: 'voidRequested', certificationId }, today);
  });
}
