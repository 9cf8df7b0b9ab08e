/** Rule A4. A town accepts a newly registered or moved recipient, or returns him with a reason. */

import { MoveRequestEntity } from '../../database/entities/move-request.entity.js';
import { OfficeEntity } from '../../database/entities/office.entity.js';
import { patchRecipient } from '../../database/stores/recipient.store.js';
import { relocateTasks } from '../../database/stores/task.store.js';
import { refused } from '../../domain/errors.js';
import { changeContact } from '../change-contact.js';
import { noteMove } from '../request-move.js';
import { tellWorkflow } from '../tell-workflow.js';
import { type Answering, type AnswerOutcome, refOf } from './answering.js';

/** Accepted: contact data and village are the new town's; open tasks get the new office and lose their holder. */
export async function applyHandOver(answering: Answering<'handOver'>): Promise<AnswerOutcome> {
  const { tx, actor, cipher, recipient, task, fields, today } = answering;
  const { moveId } = task.subject;
  if (fields.answer === 'returned') {
    if (moveId) await tx.update(MoveRequestEntity, { id: moveId }, { state: 'returned' });
    return {};
  }
  const town = task.office;
  const village = await tx.findOneBy(OfficeEntity, { code: fields.village, parentCode: town, kind: 'village' });
  if (!village) throw refused('VILLAGE_NOT_IN_TOWN', { village: fields.village, town });
  if (moveId) await tx.update(MoveRequestEntity, { id: moveId }, { state: 'accepted' });
  await changeContact(tx, cipher, actor, recipient, { phone: fields.phone, address: fields.address }, today);
  if (town === recipient.town && village.code === recipient.village) return {};
  const before = { town: recipient.town, village: recipient.village };
  await noteMove(tx, actor, recipient, 'recipientMoved', { before, after: { town, village: village.code } }, today);
  await patchRecipient(tx, recipient, { town, village: village.code });
  await relocateTasks(tx, recipient.recipientNo, town, village.code);
  await tellWorkflow(tx, recipient, { name: 'moved', town, village: village.code, answeredTask: refOf(task) }, today);
  return 'told';
}
