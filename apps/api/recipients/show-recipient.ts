import type { Casework } from '../../../libs/casework/casework.js';
import type { Recipient } from '../../../libs/contracts/recipients.js';
import type { RecipientView } from '../../../libs/database/queries/recipient-columns.js';
import { findRecipient } from '../../../libs/database/queries/recipients.query.js';
import { notVisible } from '../../../libs/domain/errors.js';
import { recipientAreaOf } from '../../../libs/domain/organisation/office.js';
import type { Actor } from '../../../libs/domain/organisation/roles.js';
import { recipientWorkflowId } from '../../../workflows/shared/workflow-ids.js';

export const showRecipient = (view: RecipientView): Recipient => ({
  ...view,
  workflowId: recipientWorkflowId(view.recipientNo),
});

/** The recipient as the actor sees him. Errors: NOT_FOUND, also where somebody of that number lives in another area (Rule A5). */
export async function getRecipient(casework: Casework, actor: Actor, recipientNo: string): Promise<Recipient> {
  const { database, clock } = casework;
  const area = recipientAreaOf(actor.assignments);
  const view = await findRecipient(database, area, recipientNo, await clock.today(database.reader));
  if (!view) throw notVisible();
  return showRecipient(view);
}
