/** Rules B7, B10. What a call, a visit, a letter or a notice found out; each but the notice is a contact attempt. */
import { v7 as uuid } from 'uuid';
import { ContactAttemptEntity } from '../../database/entities/contact-attempt.entity.js';
import { bindEvidence } from '../../database/stores/evidence.store.js';
import { openRecipient } from '../../database/stores/recipient-fields.js';
import { reminderWindowOpens } from '../../domain/certification/reminder-plan.js';
import { refused, refusedFields } from '../../domain/errors.js';
import { type AttemptKind, checkLetterDay, LETTER_OUTCOME } from '../../domain/inbox/attempts.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import { changeContact } from '../change-contact.js';
import { certifyInTransaction } from '../record-certification.js';
import { type Answering, type AnswerOutcome, refOf } from './answering.js';
import { requireEvidence } from './require-evidence.js';

type CallKind = 'reminderCall' | 'followUpCall';

/** Rule B7. Any answer of a call is an attempt; a promise lies after today and not after E. */
export async function applyCall(answering: Answering<CallKind>): Promise<AnswerOutcome> {
  const { fields, today, recipient, tx } = answering;
  switch (fields.answer) {
    case 'certified':
      return applyCertified(answering, fields);
    case 'reached':
      if (fields.promisedOn !== undefined && (fields.promisedOn <= today || fields.promisedOn > recipient.validUntil)) {
        const params = { from: today, until: recipient.validUntil };
        throw refusedFields([{ path: 'promisedOn', code: 'PROMISE_OUT_OF_RANGE', params }]);
      }
      await noteCall(answering, { outcome: fields.answer, isVain: false });
      return fields.promisedOn === undefined ? {} : { promisedOn: fields.promisedOn };
    case 'unreachable':
      await noteCall(answering, { outcome: fields.answer, isVain: true, numberDialled: fields.numberDialled });
      return {};
    case 'moved':
      // Before the number is changed: the old one was dialled.
      await noteCall(answering, { outcome: fields.answer, isVain: false });
      await changeContact(tx, answering.cipher, answering.actor, recipient, fields, today);
      return {};
    case 'refuses':
    case 'reportedDead':
    case 'inCustody':
      await noteCall(answering, { outcome: fields.answer, isVain: false });
      return {};
  }
}

/** Rules B7, B10. The visit at home, or the letter in its place to the office where the person lives. */
export async function applyVisit(answering: Answering<'homeVisit'>): Promise<AnswerOutcome> {
  const { fields, tx, recipient, actor, today } = answering;
  switch (fields.answer) {
    case 'certified':
      return applyCertified(answering, fields);
    case 'notAtHome':
      await noteAttempt(answering, 'visit', {
        outcome: fields.answer,
        isVain: true,
        evidenceIds: await evidenceOf(answering, fields.evidenceIds),
      });
      return {};
    case 'letterSent':
      checkLetterDay(fields.on, { today, remindedFrom: reminderWindowOpens(recipient.validUntil) });
      await noteAttempt(answering, 'letter', {
        outcome: LETTER_OUTCOME,
        isVain: true,
        on: fields.on,
        office: fields.office,
        evidenceIds: await bound(answering, fields.evidenceIds ?? []),
      });
      return {};
    case 'refuses':
      await noteAttempt(answering, 'visit', {
        outcome: fields.answer,
        isVain: false,
        evidenceIds: await evidenceOf(answering, fields.evidenceIds),
      });
      return {};
    case 'moved':
      await noteAttempt(answering, 'visit', { outcome: fields.answer, isVain: false });
      await changeContact(tx, answering.cipher, actor, recipient, fields, today);
      return {};
    case 'reportedDead':
    case 'inCustody':
      await noteAttempt(answering, 'visit', { outcome: fields.answer, isVain: false });
      return {};
  }
}

/** Rule B5, step 4. The notice was sent, or somebody came before it had to be. */
export async function applyNotice(answering: Answering<'lastNotice'>): Promise<AnswerOutcome> {
  const { fields } = answering;
  return fields.answer === 'certified' ? applyCertified(answering, fields) : {};
}

type CertifiedFields = Extract<Answering['fields'], { answer: 'certified' | 'aliveCertified' }>;

/** An answer that is a certification: the certification's own fact tells the workflow. */
export async function applyCertified(answering: Answering, fields: CertifiedFields): Promise<AnswerOutcome> {
  const { tx, actor, recipient, task, today } = answering;
  const recorded = await certifyInTransaction(tx, actor, recipient, fields, {
    today,
    answeredTask: refOf(task),
    taskId: task.id,
  });
  // An overdue verification asks for a right to go on drawing: a certification that has run out itself is no answer.
  if (fields.answer === 'aliveCertified' && recorded.validUntil < today) {
    throw refused('CERTIFICATION_TOO_OLD', { validUntil: recorded.validUntil });
  }
  return 'told';
}

async function evidenceOf(answering: Answering, evidenceIds: readonly string[]): Promise<string[]> {
  requireEvidence(evidenceIds);
  return bound(answering, evidenceIds);
}

async function bound({ tx, recipient }: Answering, evidenceIds: readonly string[]): Promise<string[]> {
  await bindEvidence(tx, evidenceIds, recipient.recipientNo);
  return [...evidenceIds];
}

interface Noted {
  outcome: string;
  isVain: boolean;
  /** The day of it, where it is not the day of the answer. */
  on?: PlainDate;
  numberDialled?: string;
  office?: string;
  evidenceIds?: string[];
}

/** Rule B7. A call was made to the number on file, where nothing else is said and there is one. */
async function noteCall(answering: Answering<CallKind>, noted: Noted): Promise<void> {
  const onFile = openRecipient(answering.cipher, answering.recipient).phone;
  const numberDialled = noted.numberDialled ?? onFile ?? undefined;
  await noteAttempt(answering, 'call', { ...noted, ...(numberDialled === undefined ? {} : { numberDialled }) });
}

async function noteAttempt(
  { tx, cipher, actor, recipient, task, today }: Answering,
  kind: AttemptKind,
  noted: Noted,
): Promise<void> {
  const id = uuid();
  await tx.insert(ContactAttemptEntity, {
    id,
    recipientNo: recipient.recipientNo,
    kind,
    onDate: noted.on ?? today,
    outcome: noted.outcome,
    isVain: noted.isVain,
    numberDialled:
      noted.numberDialled === undefined
        ? null
        : cipher.seal(noted.numberDialled, `contact_attempt.number_dialled:${id}`),
    office: noted.office ?? null,
    taskId: task.id,
    cycleEnd: recipient.validUntil,
    evidenceIds: noted.evidenceIds ?? [],
    recordedBy: actor.login,
    recorderPerson: actor.personId,
  });
}
