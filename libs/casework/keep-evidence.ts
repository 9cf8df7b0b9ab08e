import { v7 as uuid } from 'uuid';
import { appendAudit } from '../database/stores/audit.store.js';
import { addEvidence, type NewEvidence } from '../database/stores/evidence.store.js';
import { forbidden } from '../domain/errors.js';
import type { Actor, Assignment } from '../domain/organisation/roles.js';
import { mayAct, rolesFor } from '../domain/recipient/recipient-authority.js';
import { inCapacity, onBehalfOf } from './acting-office.js';
import type { Casework } from './casework.js';

const brings = ({ role }: Assignment): boolean => rolesFor('bringEvidence').includes(role);

/** Rule B1. Whether somebody may bring evidence. Throws NOT_ALLOWED. */
export function mustBringEvidence(actor: Actor): void {
  if (!mayAct(actor, 'bringEvidence')) throw forbidden();
}

/** Puts a stored file on record, bound to nobody until it is first used; returns its id. Errors: NOT_ALLOWED. */
export async function keepEvidence(
  casework: Casework,
  actor: Actor,
  evidence: Omit<NewEvidence, 'id' | 'uploadedBy'>,
): Promise<string> {
  mustBringEvidence(actor);
  const id = uuid();
  await casework.database.inTransaction(async (tx) => {
    await addEvidence(tx, { ...evidence, id, uploadedBy: actor.login });
    await appendAudit(tx, {
      businessDay: await casework.clock.today(tx),
      actor: actor.login,
      actorPerson: actor.personId,
      onBehalfOf: onBehalfOf(inCapacity(actor, brings)),
      act: 'evidenceKept',
      subjectKind: 'evidence',
      subjectId: id,
      after: { sha256: evidence.sha256, mediaType: evidence.mediaType, sizeBytes: evidence.sizeBytes },
    });
  });
  return id;
}
