import { notVisible } from '../../domain/errors.js';
import { type Area, type Centre, isInArea } from '../../domain/organisation/office.js';
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

/** Rules A2, A3. Who has, or had, an identity number in a scheme. */
export async function findByIdentity(
  tx: Tx,
  nationalIdIndex: Buffer,
  centre: Centre,
): Promise<Pick<RecipientEntity, 'recipientNo' | 'town' | 'village' | 'centre'> | undefined> {
  const rows: Pick<RecipientEntity, 'recipientNo' | 'town' | 'village' | 'centre'>[] = await tx.query(
    `select recipient_no as "recipientNo", town, village, centre from recipient
     where centre = $2 and (national_id_index = $1
       or recipient_no in (select recipient_no from former_identity where national_id_index = $1))`,
    [nationalIdIndex, centre],
  );
  return rows[0];
}

/** Rules A2, A3. Everybody who has, or had, an identity number, in whichever scheme, locked in the order of their numbers. */
export async function lockByIdentity(tx: Tx, nationalIdIndex: Buffer): Promise<RecipientEntity[]> {
  const rows: { recipientNo: string }[] = await tx.query(
    `select recipient_no as "recipientNo" from recipient where national_id_index = $1
       or recipient_no in (select recipient_no from former_identity where national_id_index = $1)
     order by recipient_no`,
    [nationalIdIndex],
  );
  const locked: RecipientEntity[] = [];
  for (const { recipientNo } of rows) locked.push(await lockRecipient(tx, recipientNo));
  return locked;
}

/** Rule A3. Registrations of one identity number wait for each other until the transaction ends. */
export async function holdIdentity(tx: Tx, nationalIdIndex: Buffer): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(('x' || encode(substring($1::bytea for 8), 'hex'))::bit(64)::bigint)`, [
    nationalIdIndex,
  ]);
}

/** Which of these recipient numbers somebody has already. */
export async function takenAmong(tx: Tx, recipientNos: readonly string[]): Promise<Set<string>> {
  const rows: { recipientNo: string }[] = await tx.query(
    'select recipient_no as "recipientNo" from recipient where recipient_no = any($1)',
    [recipientNos],
  );
  return new Set(rows.map(({ recipientNo }) => recipientNo));
}
