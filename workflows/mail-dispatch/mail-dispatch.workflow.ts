/** Rules A1, G4. Sends one mail that a fact has asked for by itself; one workflow a mail, so that one only sends it. */
import { setCurrentDetails } from '@temporalio/workflow';
import { type MailOrder, townsMissingMailKey } from '../../libs/domain/reporting/mail-order.js';
import { MAIL_STATE_WORDS } from '../../libs/words/reports.js';
import { post, reporting } from '../ports/reporting.port.js';

export async function mailDispatch(order: MailOrder): Promise<string> {
  setCurrentDetails(MAIL_STATE_WORDS.planned.zh);
  const mailKey = await keyOf(order);
  if (mailKey === null) return 'dropped';
  const outcome = await post.sendMail(mailKey);
  if (outcome !== 'dropped') setCurrentDetails(MAIL_STATE_WORDS[outcome].zh);
  return outcome;
}

async function keyOf(order: MailOrder): Promise<string | null> {
  switch (order.name) {
    case 'externalDeathVerified':
      return reporting.planExternalDeath(order.findingId);
    case 'townsMissing':
      return townsMissingMailKey(order.period, order.centre);
    case 'townsMissingInAll':
      return townsMissingMailKey(order.period, 'bureauManager');
    case 'mailReleased':
      return order.mailKey;
  }
}
