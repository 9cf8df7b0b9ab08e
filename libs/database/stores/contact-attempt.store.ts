import type { ContactAttempt } from '../../domain/inbox/attempts.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { Tx } from '../database.js';

/** Rule C1. The attempts of a cycle that count: answers of tasks and those recorded by themselves, without corrected ones. */
export async function attemptsOf(tx: Tx, recipientNo: string, cycleEnd: PlainDate): Promise<ContactAttempt[]> {
  return tx.query(
    `select kind, on_date as "on", is_vain as vain from contact_attempt
     where recipient_no = $1 and cycle_end = $2 and not is_withdrawn order by on_date, recorded_at`,
    [recipientNo, cycleEnd],
  );
}
