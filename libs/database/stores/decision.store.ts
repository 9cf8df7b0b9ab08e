import { conflict } from '../../domain/errors.js';
import type { AmountInForce } from '../../domain/payment/amounts.js';
import type { Changed, Tx } from '../database.js';
import { BenefitAmountEntity } from '../entities/benefit-amount.entity.js';
import { DecisionEntity } from '../entities/decision.entity.js';

/** A decision, locked until the transaction ends; it must be there: a task names it. */
export async function lockDecision(tx: Tx, decisionNo: string | undefined): Promise<DecisionEntity> {
  const decision = decisionNo
    ? await tx.findOne(DecisionEntity, { where: { decisionNo }, lock: { mode: 'pessimistic_write' } })
    : null;
  if (!decision) throw conflict('CAUSE_GONE');
  return decision;
}

/** Rule C7. Withdraws a suspension that is proposed, or confirmed and not yet in effect; says whether there was one. */
export async function withdrawOpenSuspension(tx: Tx, recipientNo: string): Promise<boolean> {
  const [, count]: Changed<unknown> = await tx.query(
    `update decision set state = 'withdrawn'
     where recipient_no = $1 and kind = 'suspension' and (state = 'proposed' or (state = 'confirmed' and took_effect_on is null))`,
    [recipientNo],
  );
  return count > 0;
}

/** The suspension that keeps the benefit stopped at present. */
export async function suspensionInEffect(tx: Tx, recipientNo: string): Promise<DecisionEntity | null> {
  return tx.findOne(DecisionEntity, {
    where: { recipientNo, kind: 'suspension', state: 'confirmed' },
    order: { confirmedOn: 'DESC', decisionNo: 'DESC' },
  });
}

/** Amounts per month with the month from which each holds. */
export async function amountsOf(tx: Tx, recipientNo: string): Promise<AmountInForce[]> {
  const rows = await tx.find(BenefitAmountEntity, { where: { recipientNo } });
  return rows.map(({ fromMonth, amountFen }) => ({ fromMonth, amountFen }));
}
