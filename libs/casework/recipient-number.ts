import { randomInt } from 'node:crypto';
import type { Tx } from '../database/database.js';

/** `R` and eight random digits that nobody has yet: nothing about a person can be read from it. */
export async function newRecipientNo(tx: Tx): Promise<string> {
  for (;;) {
    const recipientNo = `R${String(randomInt(0, 100_000_000)).padStart(8, '0')}`;
    const taken: unknown[] = await tx.query('select 1 from recipient where recipient_no = $1', [recipientNo]);
    if (taken.length === 0) return recipientNo;
  }
}
