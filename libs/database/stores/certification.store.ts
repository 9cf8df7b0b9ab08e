import type { CertificationFact } from '../../domain/certification/certification.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { Tx } from '../database.js';

/** The set of certifications as it counts for the validity (Rule B2). */
export async function certificationsOf(tx: Tx, recipientNo: string): Promise<CertificationFact[]> {
  return tx.query(
    'select happened_on as "happenedOn", is_void as "isVoid" from certification where recipient_no = $1',
    [recipientNo],
  );
}

/** Whether a valid certification is dated after a day. */
export async function isCertifiedAfter(tx: Tx, recipientNo: string, day: PlainDate): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    'select 1 from certification where recipient_no = $1 and not is_void and happened_on > $2 limit 1',
    [recipientNo, day],
  );
  return rows.length > 0;
}
