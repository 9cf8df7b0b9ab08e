/** Rules B7, B10, C1. A call, a visit or a letter in its place, outside a task; it counts for «unreachable» like an answer. */
import { v7 as uuid } from 'uuid';
import { ContactAttemptEntity } from '../database/entities/contact-attempt.entity.js';
import { appendAudit } from '../database/stores/audit.store.js';
import { certificationsOf } from '../database/stores/certification.store.js';
import { bindEvidence } from '../database/stores/evidence.store.js';
import { lockRecipientIn } from '../database/stores/recipient.store.js';
import { cycleBegan } from '../domain/certification/certification.js';
import { forbidden } from '../domain/errors.js';
import {
  type AttemptKind,
  type AttemptOutcome,
  checkAttemptDay,
  needsEvidence,
  VAIN_OUTCOMES,
} from '../domain/inbox/attempts.js';
import { recipientAreaOf } from '../domain/organisation/office.js';
import type { Actor } from '../domain/organisation/roles.js';
import { mayAct, rolesFor } from '../domain/recipient/recipient-authority.js';
import type { PlainDate } from '../domain/time/plain-date.js';
import { actingAbout, onBehalfOf } from './acting-office.js';
import { requireEvidence } from './answers/require-evidence.js';
import type { Casework } from './casework.js';

export interface ContactAttemptInput {
  kind: AttemptKind;
  on: PlainDate;
  numberDialled?: string | undefined;
  /** Rule B10. To which office a letter went; of a call or a visit nothing. */
  office?: string | undefined;
  outcome: AttemptOutcome;
  evidenceIds?: readonly string[] | undefined;
}

/** By village or town, at any time; a vain visit with evidence, like the one a task asks for; a letter to an office. Errors: NOT_FOUND, NOT_ALLOWED, those of `checkAttemptDay`, EVIDENCE_…; returns the id. */
export async function recordContactAttempt(
  casework: Casework,
  actor: Actor,
  recipientNo: string,
  input: ContactAttemptInput,
): Promise<string> {
  const { database, clock } = casework;
  return database.inTransaction(async (tx) => {
    const today = await clock.today(tx);
    const recipient = await lockRecipientIn(tx, recipientNo, recipientAreaOf(actor.assignments));
    if (!mayAct(actor, 'recordAttempt')) throw forbidden();
    const certifications = await certificationsOf(tx, recipientNo);
    checkAttemptDay(input.on, { today, cycleBegan: cycleBegan(certifications, recipient.firstBenefitMonth) });
    const id = uuid();
    const evidenceIds = [...(input.evidenceIds ?? [])];
    const isVain = VAIN_OUTCOMES.includes(input.outcome);
    if (needsEvidence(input)) requireEvidence(evidenceIds);
    await bindEvidence(tx, evidenceIds, recipientNo);
    await tx.insert(ContactAttemptEntity, {
      id,
      recipientNo,
      kind: input.kind,
      onDate: input.on,
      outcome: input.outcome,
      isVain,
      numberDialled:
        input.numberDialled === undefined
          ? null
          : database.fields.seal(input.numberDialled, `contact_attempt.number_dialled:${id}`),
      office: input.office ?? null,
      cycleEnd: recipient.validUntil,
      evidenceIds,
      recordedBy: actor.login,
      recorderPerson: actor.personId,
    });
    await appendAudit(tx, {
      businessDay: today,
      actor: actor.login,
      actorPerson: actor.personId,
      onBehalfOf: onBehalfOf(actingAbout(actor, recipient, rolesFor('recordAttempt'))),
      act: 'contactAttemptRecorded',
      subjectKind: 'contactAttempt',
      subjectId: id,
      recipientNo,
      town: recipient.town,
      after: { kind: input.kind, on: input.on, outcome: input.outcome, office: input.office, evidenceIds },
    });
    return id;
  });
}
