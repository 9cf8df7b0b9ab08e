import type { CertificationFact } from '../../domain/certification/certification.js';
import type { Tx } from '../database.js';

/** The set of certifications as it counts for the validity (Rule B2). */
export async function certificationsOf(tx: Tx, recipientNo: string): Promise<CertificationFact[]> {
  return tx.query(
    'select happened_on as "happenedOn", is_void as "isVoid" from certification where recipient_no = $1',
    [recipientNo],
  );
}
