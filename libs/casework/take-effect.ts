/** Rule C4. A confirmed stop takes effect on its day, if it still stands. */

import { DecisionEntity } from '../database/entities/decision.entity.js';
import { appendAudit } from '../database/stores/audit.store.js';
import { lockDecision, recipientOf } from '../database/stores/decision.store.js';
import { lockRecipient, patchRecipient } from '../database/stores/recipient.store.js';
import { rightEndedAfter } from '../domain/payment/stop.js';
import type { Casework } from './casework.js';

/** Changes the status that a confirmed decision has announced. A withdrawn decision, or one already in effect, changes nothing. */
export async function takeEffect(casework: Casework, decisionNo: string): Promise<void> {
  await casework.database.inTransaction(async (tx) => {
    const today = await casework.clock.today(tx);
    const recipientNo = await recipientOf(tx, decisionNo);
    const recipient = await lockRecipient(tx, recipientNo);
    const decision = await lockDecision(tx, decisionNo);
    if (
      decision.state !== 'confirmed' ||
      decision.tookEffectOn !== null ||
      decision.effectOn === null ||
      decision.effectOn > today
    )
      return;
    const before = { status: recipient.status };
    if (decision.kind === 'suspension') await patchRecipient(tx, recipient, { status: 'suspended' });
    else if (decision.kind === 'termination') {
      await patchRecipient(tx, recipient, {
        status: 'terminated',
        endedFrom: recipient.diedOn ? rightEndedAfter(recipient.diedOn) : decision.effectiveMonth,
      });
    }
    await tx.update(DecisionEntity, { decisionNo }, { tookEffectOn: today });
    await appendAudit(tx, {
      businessDay: today,
      actor: decision.checkerLogin ?? decision.makerLogin,
      actorPerson: decision.checkerPerson,
      act: 'decisionTookEffect',
      subjectKind: 'decision',
      subjectId: decisionNo,
      recipientNo,
      town: recipient.town,
      before,
      after: { status: recipient.status, effectiveMonth: decision.effectiveMonth },
    });
  });
}
