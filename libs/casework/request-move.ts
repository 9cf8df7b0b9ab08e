/** Rule A4. A move: within the town at once; to another town it is asked by the old one and accepted by the new one. */
import { v7 as uuid } from 'uuid';
import type { Tx } from '../database/database.js';
import { MoveRequestEntity } from '../database/entities/move-request.entity.js';
import type { RecipientEntity } from '../database/entities/recipient.entity.js';
import { appendAudit } from '../database/stores/audit.store.js';
import { patchRecipient } from '../database/stores/recipient.store.js';
import { relocateTasks } from '../database/stores/task.store.js';
import { conflict, forbidden, refused } from '../domain/errors.js';
import type { Actor } from '../domain/organisation/roles.js';
import type { PlainDate } from '../domain/time/plain-date.js';
import { actingOnRoll, keepsRollOf, onBehalfOf } from './acting-office.js';
import { checkVillage } from './check-village.js';
import { tellWorkflow } from './tell-workflow.js';

export interface Destination {
  town: string;
  village: string;
}

/**
 * Moves a locked recipient, by his town or his centre. Errors: NOT_ALLOWED, RECIPIENT_TERMINATED, VILLAGE_NOT_IN_TOWN,
 * MOVE_ALREADY_REQUESTED.
 */
export async function requestMove(
  tx: Tx,
  actor: Actor,
  recipient: RecipientEntity,
  to: Destination,
  today: PlainDate,
): Promise<void> {
  if (to.town === recipient.town && to.village === recipient.village) return;
  if (!keepsRollOf(actor, recipient)) throw forbidden();
  if (recipient.status === 'terminated') throw refused('RECIPIENT_TERMINATED');
  await checkVillage(tx, to.town, to.village);
  if (to.town === recipient.town) await moveWithinTown(tx, actor, recipient, to, today);
  else await askNewTown(tx, actor, recipient, to, today);
}

async function moveWithinTown(
  tx: Tx,
  actor: Actor,
  recipient: RecipientEntity,
  to: Destination,
  today: PlainDate,
): Promise<void> {
  const before = { village: recipient.village };
  await patchRecipient(tx, recipient, { village: to.village });
  await relocateTasks(tx, recipient.recipientNo, to.town, to.village);
  await noteMove(
    tx,
    actingOnRoll(actor, recipient),
    recipient,
    'recipientMoved',
    { before, after: { village: to.village } },
    today,
  );
  await tellWorkflow(tx, recipient, { name: 'moved', ...to, answeredTask: null }, today);
}

/** Until the new town accepts, the old one keeps person and tasks. */
async function askNewTown(
  tx: Tx,
  actor: Actor,
  recipient: RecipientEntity,
  to: Destination,
  today: PlainDate,
): Promise<void> {
  const { recipientNo, town, village } = recipient;
  if (await tx.existsBy(MoveRequestEntity, { recipientNo, state: 'asked' })) throw conflict('MOVE_ALREADY_REQUESTED');
  const moveId = uuid();
  await tx.insert(MoveRequestEntity, {
    id: moveId,
    recipientNo,
    town: to.town,
    village: to.village,
    requestedBy: actor.login,
    requestedOn: today,
    state: 'asked',
  });
  const change = { before: { town, village }, after: { ...to } };
  await noteMove(tx, actingOnRoll(actor, recipient), recipient, 'moveRequested', change, today);
  await tellWorkflow(tx, recipient, { name: 'moveRequested', moveId, ...to }, today);
}

/** Rule I1. A move, or the asking for one, on the record of the town where the recipient is. The actor is in his capacity. */
export async function noteMove(
  tx: Tx,
  actor: Actor,
  recipient: RecipientEntity,
  act: 'recipientMoved' | 'moveRequested',
  change: { before: object; after: object },
  today: PlainDate,
): Promise<void> {
  await appendAudit(tx, {
    businessDay: today,
    actor: actor.login,
    actorPerson: actor.personId,
    onBehalfOf: onBehalfOf(actor),
    act,
    subjectKind: 'recipient',
    subjectId: recipient.recipientNo,
    recipientNo: recipient.recipientNo,
    town: recipient.town,
    ...change,
  });
}
