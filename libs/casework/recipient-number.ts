import { randomInt } from 'node:crypto';
import type { Tx } from '../database/database.js';
import { takenAmong } from '../database/stores/recipient.store.js';

/** `R` and eight random digits that nobody has yet: nothing about a person can be read from it. */
export async function newRecipientNo(tx: Tx): Promise<string> {
  const [recipientNo] = await newRecipientNos(tx, 1);
  return recipientNo as string;
}

/** As many such numbers as there are persons to take in. */
export async function newRecipientNos(tx: Tx, count: number): Promise<string[]> {
  const numbers = new Set<string>();
  while (numbers.size < count) {
    const candidates = Array.from({ length: count - numbers.size }, randomNo);
    const others = await takenAmong(tx, candidates);
    for (const candidate of candidates) if (!others.has(candidate)) numbers.add(candidate);
  }
  return [...numbers];
}

const randomNo = (): string => `R${String(randomInt(0, 100_000_000)).padStart(8, '0')}`;
