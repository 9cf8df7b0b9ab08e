/** Rule G3, N8. The send ledger: a row before the send, one Message-ID, and what became of it. */

import { v7 as uuid } from 'uuid';
import type { Tx } from '../database/database.js';
import type { MailEntity } from '../database/entities/mail.entity.js';
import { appendAudit } from '../database/stores/audit.store.js';
import {
  deletePlannedMail,
  findMail,
  insertMail,
  lockMail,
  markMail,
  noteMailAttempt,
  noteMailFailure,
  type PlannedMail,
} from '../database/stores/mail.store.js';
import { appendOutbox } from '../database/stores/outbox.store.js';
import { conflict, notVisible } from '../domain/errors.js';
import type { Actor, Assignment } from '../domain/organisation/roles.js';
import { type MailOrder, messageIdOf } from '../domain/reporting/mail-order.js';
import { inCapacity, onBehalfOf } from './acting-office.js';
import type { Casework } from './casework.js';

/** A mail that is to be sent: everything the ledger keeps, the Message-ID and the day come from here. */
export type MailPlan = Omit<PlannedMail, 'messageId' | 'businessDay'>;

/**
 * Puts the mail into the ledger, once by its key; says whether it was put there now. An office without a mail address is a
 * mistake of the office's data, not of whoever acts: what he did is on record all the same.
 */
export async function planMailInTx(casework: Casework, tx: Tx, plan: MailPlan): Promise<boolean> {
  if (plan.to.length === 0) return false;
  return insertMail(tx, { ...plan, messageId: messageIdOf(plan.mailKey), businessDay: await casework.clock.today(tx) });
}

/** Asks for a planned mail to be sent by a workflow of its own. */
export const tellDispatch = (tx: Tx, subjectId: string, order: MailOrder): Promise<void> =>
  appendOutbox(tx, [{ eventId: uuid(), subjectKind: 'mail', subjectId, event: order, mayStart: true }]);

/** The ledger's row. Errors: NOT_FOUND. */
export async function getMail(casework: Casework, mailKey: string): Promise<MailEntity> {
  const mail = await findMail(casework.database.reader, mailKey);
  if (!mail) throw notVisible();
  return mail;
}

/** An attempt begins: counted, with the hash of the bytes it sends. */
export const mailAttempted = (casework: Casework, mailKey: string, contentHash: string): Promise<void> =>
  noteMailAttempt(casework.database.reader, mailKey, contentHash);

/** The server has taken the mail over; `note` says whom it has refused, if anybody. */
export const mailSent = (casework: Casework, mailKey: string, note: string | null): Promise<void> =>
  markMail(casework.database.reader, mailKey, 'sent', note);

/** What the mail was to tell no longer stands, and it has not gone out: nothing is sent. */
export const mailDropped = (casework: Casework, mailKey: string): Promise<void> =>
  deletePlannedMail(casework.database.reader, mailKey);

/** The whole mail was handed over and no answer came: a person decides whether it goes out again. */
export const mailDoubtful = (casework: Casework, mailKey: string, error: string): Promise<void> =>
  markMail(casework.database.reader, mailKey, 'doubtful', error);

/** The server did not take it; it will be tried again. */
export const mailFailed = (casework: Casework, mailKey: string, error: string): Promise<void> =>
  noteMailFailure(casework.database.reader, mailKey, error);

/**
 * A person decides about a doubtful mail: it has arrived, or it is to go out again (with the same Message-ID). The town head of
 * its town or the bureau manager. Errors: NOT_FOUND (also another town's), MAIL_NOT_DOUBTFUL.
 */
export async function settleDoubtfulMail(
  casework: Casework,
  actor: Actor,
  mailKey: string,
  outcome: 'arrived' | 'sendAgain',
  reason: string,
): Promise<void> {
  await casework.database.inTransaction(async (tx) => {
    const mail = await lockMail(tx, mailKey);
    if (!mail || !actor.assignments.some(maySettle(mail))) throw notVisible();
    if (mail.state !== 'doubtful') throw conflict('MAIL_NOT_DOUBTFUL', { state: mail.state });
    await markMail(tx, mailKey, outcome === 'arrived' ? 'sent' : 'planned', mail.lastError);
    if (outcome === 'sendAgain') await tellDispatch(tx, mailKey, { name: 'mailReleased', mailKey });
    await appendAudit(tx, {
      businessDay: await casework.clock.today(tx),
      actor: actor.login,
      actorPerson: actor.personId,
      onBehalfOf: onBehalfOf(inCapacity(actor, maySettle(mail))),
      act: 'doubtfulMailSettled',
      subjectKind: 'mail',
      subjectId: mailKey,
      town: mail.town,
      after: { outcome },
      why: reason,
    });
  });
}

const maySettle =
  (mail: MailEntity) =>
  ({ role, office }: Assignment): boolean =>
    role === 'M' || (role === 'TH' && office === mail.town);
