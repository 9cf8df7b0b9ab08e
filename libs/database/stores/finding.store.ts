import { conflict } from '../../domain/errors.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { Tx } from '../database.js';
import { FindingEntity } from '../entities/finding.entity.js';

/** A finding, locked until the transaction ends; it must be there: a task names it. */
export async function lockFinding(tx: Tx, id: string | undefined): Promise<FindingEntity> {
  const finding = id ? await tx.findOne(FindingEntity, { where: { id }, lock: { mode: 'pessimistic_write' } }) : null;
  if (!finding) throw conflict('CAUSE_GONE');
  return finding;
}

/** Rule B6. Findings of an ended cycle that still wait for their review are withdrawn; a death or custody is cleared up all the same. */
export async function withdrawFindingsOf(tx: Tx, recipientNo: string, cycleEnd: PlainDate): Promise<void> {
  await tx.query(
    `update finding set state = 'withdrawn' where recipient_no = $1 and cycle_end = $2 and state = 'awaitingReview' and kind in ('unreachable', 'refuses')`,
    [recipientNo, cycleEnd],
  );
}

/** Rules D5, E5. The centre does not act on an approved finding and says why; who had reviewed it stays on record. */
export async function returnFinding(tx: Tx, id: string, returnReason: string): Promise<void> {
  await tx.update(FindingEntity, { id }, { state: 'returned', returnReason });
}
