import { conflict } from '../../domain/errors.js';
import type { AmountInForce, SuspensionInEffect } from '../../domain/payment/amounts.js';
import type { PlainMonth } from '../../domain/time/plain-month.js';
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

/** Whose decision it is: for who must lock the recipient first, as everybody does. */
export async function recipientOf(tx: Tx, decisionNo: string): Promise<string> {
  const { recipientNo } = await tx.findOneOrFail(DecisionEntity, {
    where: { decisionNo },
    select: { recipientNo: true },
  });
  return recipientNo;
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

/**
 * Rule C6. The month from which the latest confirmed resumption of a recipient, an expression of SQL, pays again; null where there
 * has been none. A select that a reader may narrow with more conditions.
 */
export const selectResumesFrom = (recipientNo: string): string =>
  `select max(d.effective_month) from decision d where d.recipient_no = ${recipientNo} and d.kind = 'resumption' and d.state = 'confirmed'`;

/** Rule C6. The month from which the latest resumption pays again, or null where there has been none. */
export async function resumesFrom(tx: Tx, recipientNo: string): Promise<PlainMonth | null> {
  const rows: { month: PlainMonth | null }[] = await tx.query(`select (${selectResumesFrom('$1')}) as month`, [
    recipientNo,
  ]);
  return rows[0]?.month ?? null;
}

/** Rule C8. Every suspension that ever took effect, with the end of the validity it stood on. */
export async function suspensionsThatTookEffect(
  tx: Tx,
  recipientNo: string,
): Promise<(SuspensionInEffect & { decisionNo: string })[]> {
  return tx.query(
    `select d.decision_no as "decisionNo", d.effect_on as "effectOn", f.cycle_end as "cycleEnd"
     from decision d join finding f on f.id = d.finding_id
     where d.recipient_no = $1 and d.kind = 'suspension' and d.took_effect_on is not null`,
    [recipientNo],
  );
}

/** Rule C8. Shown and counted as wrongful from now on; nothing else about the decision changes. */
export async function markWrongful(tx: Tx, decisionNos: readonly string[]): Promise<void> {
  await tx.query('update decision set is_wrongful = true where decision_no = any($1)', [decisionNos]);
}

/** Amounts per month with the month from which each holds. */
export async function amountsOf(tx: Tx, recipientNo: string): Promise<AmountInForce[]> {
  const rows = await tx.find(BenefitAmountEntity, { where: { recipientNo } });
  return rows.map(({ fromMonth, amountFen }) => ({ fromMonth, amountFen }));
}
