import { notVisible } from '../../domain/errors.js';
import { type Area, isInArea } from '../../domain/organisation/office.js';
import type { Tx } from '../database.js';
import { RecipientEntity } from '../entities/recipient.entity.js';

/** The recipient's row, locked until the transaction ends: facts about one person are made true one after the other. */
export async function lockRecipient(tx: Tx, recipientNo: string): Promise<RecipientEntity> {
  const recipient = await tx.findOne(RecipientEntity, { where: { recipientNo }, lock: { mode: 'pessimistic_write' } });
  if (!recipient) throw notVisible();
  return recipient;
}

/** As `lockRecipient`, for somebody who may only see an area: outside of it nobody is there (Rule A5). */
export async function lockRecipientIn(tx: Tx, recipientNo: string, area: Area): Promise<RecipientEntity> {
  const recipient = await lockRecipient(tx, recipientNo);
  if (!isInArea(recipient, area)) throw notVisible();
  return recipient;
}

/** Writes the changed columns of a locked recipient. */
export async function patchRecipient(
  tx: Tx,
  recipient: RecipientEntity,
  patch: Partial<RecipientEntity>,
): Promise<void> {
  Object.assign(recipient, patch);
  await tx.update(RecipientEntity, { recipientNo: recipient.recipientNo }, patch);
}
