/** Rule C3. Whether the cause of a decision still stands, looked at in the transaction that proposes or confirms it. */

import type { Tx } from '../../database/database.js';
import { CertificationEntity } from '../../database/entities/certification.entity.js';
import type { DecisionEntity } from '../../database/entities/decision.entity.js';
import type { FindingEntity } from '../../database/entities/finding.entity.js';
import type { RecipientEntity } from '../../database/entities/recipient.entity.js';
import { isCertifiedAfter } from '../../database/stores/certification.store.js';
import { attemptsOf } from '../../database/stores/contact-attempt.store.js';
import { suspensionInEffect } from '../../database/stores/decision.store.js';
import { lockFinding } from '../../database/stores/finding.store.js';
import { validityFrom } from '../../domain/certification/certification.js';
import { conflict } from '../../domain/errors.js';
import { isLetterForVisit } from '../../domain/inbox/attempts.js';
import { endingCertification } from '../../domain/payment/amounts.js';
import type { DecisionKind } from '../../domain/payment/decision.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { Answering } from './answering.js';

export interface Cause {
  finding?: FindingEntity;
  certification?: CertificationEntity;
  isVoid?: boolean;
  /** What the explanation of the decision names. */
  facts: {
    validUntil?: PlainDate;
    byLetter?: boolean;
    certifiedOn?: PlainDate;
    diedOn?: PlainDate;
    voidReason?: string;
  };
}

type FindCause = (answering: Answering, decision: DecisionEntity | undefined) => Promise<Cause>;

const FIND: Record<DecisionKind, FindCause> = {
  suspension: async ({ tx, task, recipient, today }, decision) => {
    const finding = await lockFinding(tx, decision?.findingId ?? task.subject.findingId);
    const stands =
      finding.state === 'approved' &&
      finding.cycleEnd === recipient.validUntil &&
      recipient.validUntil < today &&
      recipient.suspendedFrom === null &&
      recipient.status !== 'terminated';
    if (!stands) throw conflict('CAUSE_GONE', { validUntil: recipient.validUntil });
    const attempts = await attemptsOf(tx, recipient.recipientNo, finding.cycleEnd);
    return { finding, facts: { validUntil: recipient.validUntil, byLetter: isLetterForVisit(attempts) } };
  },

  resumption: async (answering, decision) => {
    const { recipient } = answering;
    const certification = decision?.certificationId
      ? await validCertification(answering, decision.certificationId)
      : await renewingCertification(answering.tx, recipient);
    if (recipient.status !== 'suspended' || !certification) throw conflict('CAUSE_GONE');
    return { certification, facts: { certifiedOn: certification.happenedOn } };
  },

  termination: async ({ tx, task, recipient }, decision) => {
    const finding = await lockFinding(tx, decision?.findingId ?? task.subject.findingId);
    const { diedOn } = finding;
    const stands =
      finding.state === 'approved' &&
      diedOn !== null &&
      recipient.diedOn === diedOn &&
      recipient.status !== 'terminated';
    if (!stands || (await isCertifiedAfter(tx, recipient.recipientNo, diedOn))) throw conflict('CAUSE_GONE');
    return { finding, facts: { diedOn } };
  },

  void: async (answering, decision) => {
    const certification = await validCertification(
      answering,
      decision?.certificationId ?? answering.task.subject.certificationId,
    );
    if (!certification) throw conflict('CAUSE_GONE');
    const { happenedOn, voidRequestReason } = certification;
    const facts = { certifiedOn: happenedOn, ...(voidRequestReason ? { voidReason: voidRequestReason } : {}) };
    return { certification, isVoid: true, facts };
  },
};

async function validCertification(
  { tx, recipient }: Answering,
  id: string | undefined,
): Promise<CertificationEntity | null> {
  if (!id) return null;
  return tx.findOne(CertificationEntity, { where: { id, recipientNo: recipient.recipientNo, isVoid: false } });
}

/**
 * Rules C5, C6. The certification that ends the suspension: of those recorded since and valid on that day, the one that pays
 * again earliest. A validity that has run out while two persons took their time takes no month away.
 */
export async function renewingCertification(
  tx: Tx,
  { recipientNo, suspendedFrom }: Pick<RecipientEntity, 'recipientNo' | 'suspendedFrom'>,
): Promise<CertificationEntity | null> {
  if (suspendedFrom === null) return null;
  const since = (await suspensionInEffect(tx, recipientNo))?.confirmedOn ?? null;
  const certifications = await tx.find(CertificationEntity, { where: { recipientNo, isVoid: false } });
  const renewing = certifications.filter(
    ({ happenedOn, recordedOn }) => validityFrom(happenedOn) >= recordedOn && (since === null || recordedOn >= since),
  );
  return endingCertification(suspendedFrom, renewing);
}

/** The cause of a decision of that kind. Errors: CAUSE_GONE. */
export const causeOf = (answering: Answering, kind: DecisionKind, decision?: DecisionEntity): Promise<Cause> =>
  FIND[kind](answering, decision);
