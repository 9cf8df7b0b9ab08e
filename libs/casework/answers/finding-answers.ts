/** Rules C1, C2, D10. Findings: what a verification found, with its evidence, and the review by another person. */

import { v7 as uuid } from 'uuid';
import { FindingEntity } from '../../database/entities/finding.entity.js';
import { isCertifiedAfter } from '../../database/stores/certification.store.js';
import { attemptsOf } from '../../database/stores/contact-attempt.store.js';
import { bindEvidence } from '../../database/stores/evidence.store.js';
import { lockFinding } from '../../database/stores/finding.store.js';
import { patchRecipient } from '../../database/stores/recipient.store.js';
import { conflict } from '../../domain/errors.js';
import { checkUnreachable } from '../../domain/inbox/attempts.js';
import type { VerificationKind } from '../../domain/inbox/task-kinds.js';
import type { FindingKind } from '../../domain/recipient/lifecycle/lifecycle-events.js';
import { externalDeathMailKey } from '../../domain/reporting/mail-order.js';
import { findingOf } from '../../domain/suspicion/finding.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import { monthOf } from '../../domain/time/plain-month.js';
import { changeContact } from '../change-contact.js';
import { tellDispatch } from '../mail-ledger.js';
import type { Answering, AnswerOutcome } from './answering.js';
import { applyCertified } from './contact-answers.js';
import { requireEvidence } from './require-evidence.js';

/** Rules C1, D10. The answer of a verification. */
export async function applyVerification(answering: Answering<VerificationKind>): Promise<AnswerOutcome> {
  const { fields, tx, recipient, today } = answering;
  if (fields.answer === 'certified' || fields.answer === 'aliveCertified') return applyCertified(answering, fields);
  requireEvidence(fields.evidenceIds);
  await bindEvidence(tx, fields.evidenceIds, recipient.recipientNo);
  if (fields.answer === 'away' || fields.answer === 'abroad') return {};
  if (fields.answer === 'unreachable')
    checkUnreachable(await attemptsOf(tx, recipient.recipientNo, recipient.validUntil), today);
  if (fields.answer === 'moved') await changeContact(tx, answering.cipher, answering.actor, recipient, fields, today);
  const kind = findingOf(fields.answer);
  if (kind === null) return {};
  return { finding: { findingId: await keepFinding(answering, kind), kind } };
}

async function keepFinding(
  { tx, actor, today, task, recipient, fields }: Answering<VerificationKind>,
  kind: FindingKind,
): Promise<string> {
  const { answer, ...rest } = fields as {
    answer: string;
    evidenceIds: readonly string[];
    diedOn?: PlainDate;
    phone?: string;
    address?: string;
  };
  // Contact data is kept sealed with the recipient, not a second time in the finding.
  const { evidenceIds, phone: _phone, address: _address, ...kept } = rest;
  const id = uuid();
  await tx.insert(FindingEntity, {
    id,
    recipientNo: recipient.recipientNo,
    kind,
    detail: answer,
    foundOn: today,
    period: monthOf(today),
    cycleEnd: recipient.validUntil,
    taskId: task.id,
    fields: kept as object,
    evidenceIds: [...evidenceIds],
    diedOn: kind === 'dead' ? (rest.diedOn ?? null) : null,
    finderLogin: actor.login,
    finderPerson: actor.personId,
    state: 'awaitingReview',
  });
  return id;
}

/** Rule C2. The review by another person than the finder; a finding whose cause has gone cannot be approved. */
export async function applyReview(answering: Answering<'findingReview'>): Promise<AnswerOutcome> {
  const { tx, actor, today, task, fields } = answering;
  const finding = await lockFinding(tx, task.subject.findingId);
  if (finding.state !== 'awaitingReview') throw conflict('CAUSE_GONE', { state: finding.state });
  const review = { reviewerLogin: actor.login, reviewerPerson: actor.personId, reviewedOn: today };
  const told = { finding: { findingId: finding.id, kind: finding.kind } };
  if (fields.answer === 'return') {
    await tx.update(FindingEntity, { id: finding.id }, { ...review, state: 'returned', returnReason: fields.reason });
    return told;
  }
  await checkStillFound(answering, finding);
  await tx.update(FindingEntity, { id: finding.id }, { ...review, state: 'approved' });
  if (finding.kind === 'dead') await verifyDeath(answering, finding);
  return told;
}

/** Rule C3 for reviews: nobody certified since is found unreachable, nobody seen alive after the date is found dead. */
async function checkStillFound({ tx, recipient }: Answering, finding: FindingEntity): Promise<void> {
  const isStopCause = finding.kind === 'unreachable' || finding.kind === 'refuses';
  if (isStopCause && recipient.validUntil !== finding.cycleEnd)
    throw conflict('CAUSE_GONE', { validUntil: recipient.validUntil });
  if (
    finding.kind === 'dead' &&
    finding.diedOn !== null &&
    (await isCertifiedAfter(tx, recipient.recipientNo, finding.diedOn))
  ) {
    throw conflict('CAUSE_GONE', { diedOn: finding.diedOn });
  }
}

/** Rules E1, A1. From its review on a death is verified; of somebody paid elsewhere the payer is told at once, by its own mail. */
async function verifyDeath({ tx, recipient }: Answering, finding: FindingEntity): Promise<void> {
  await patchRecipient(tx, recipient, { diedOn: finding.diedOn });
  if (recipient.payer !== 'EXTERNAL') return;
  const findingId = finding.id;
  // Rule N8. Called as the ledger calls the mail, or nobody who asks for its workflow finds that one sends it.
  await tellDispatch(tx, externalDeathMailKey(findingId), { name: 'externalDeathVerified', findingId });
}
