/** Rules B3, D8, I1. Whoever records a certification dated after a verified death is refused, and stays on record with it. */
import type { Tx } from '../database/database.js';
import { appendAudit } from '../database/stores/audit.store.js';
import { lockRecipient } from '../database/stores/recipient.store.js';
import { DomainError, type RefusalDetail } from '../domain/errors.js';
import type { Actor } from '../domain/organisation/roles.js';
import { actingAbout, onBehalfOf } from './acting-office.js';
import type { Casework } from './casework.js';

/** What a refusal says of a certification after a death, also where it names other faults besides. */
export const signAfterDeathIn = (error: unknown): RefusalDetail | undefined =>
  error instanceof DomainError ? error.details.find(({ code }) => code === 'CERTIFIED_AFTER_DEATH') : undefined;

/**
 * Runs the work in a transaction. Refused with CERTIFIED_AFTER_DEATH nothing of it is left but an entry in the audit, of which
 * the case about the recorder is made (D8); the refusal goes on. `aboutWhom` is asked only then.
 */
export async function keepingSignsAfterDeath<Result>(
  casework: Casework,
  actor: Actor,
  aboutWhom: () => string | null,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  try {
    return await casework.database.inTransaction(work);
  } catch (error) {
    const recipientNo = aboutWhom();
    const sign = signAfterDeathIn(error);
    if (recipientNo !== null && sign) await noteSignAfterDeath(casework, actor, recipientNo, sign);
    throw error;
  }
}

async function noteSignAfterDeath(
  { database, clock }: Casework,
  actor: Actor,
  recipientNo: string,
  { code, params }: RefusalDetail,
): Promise<void> {
  await database.inTransaction(async (tx) => {
    const recipient = await lockRecipient(tx, recipientNo);
    await appendAudit(tx, {
      businessDay: await clock.today(tx),
      actor: actor.login,
      actorPerson: actor.personId,
      onBehalfOf: onBehalfOf(actingAbout(actor, recipient)),
      act: 'certificationRefused',
      subjectKind: 'recipient',
      subjectId: recipientNo,
      recipientNo,
      town: recipient.town,
      after: { code, ...params },
    });
  });
}
