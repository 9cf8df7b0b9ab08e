/** Rule C3. Whether the cause of a decision still stands, looked at in the transaction that proposes or confirms it. */

import { CertificationEntity } from '../../database/entities/certification.entity.js';
import type { DecisionEntity } from '../../database/entities/decision.entity.js';
import type { FindingEntity } from '../../database/entities/finding.entity.js';
import { suspensionInEffect } from '../../database/stores/decision.store.js';
import { lockFinding } from '../../database/stores/finding.store.js';
import { validityFrom } from '../../domain/certification/certification.js';
import { conflict } from '../../domain/errors.js';
import type { DecisionKind } from '../../domain/payment/decision.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { Answering } from './answering.js';
import { isCertifiedAfter } from './finding-answers.js';

export interface Cause {
  finding?: FindingEntity;
  certification?: CertificationEntity;
  isVoid?: boolean;
  /** What the explanation of the decision names. */
  facts: { validUntil?: PlainDate; certifiedOn?: PlainDate; diedOn?: PlainDate };
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
    return { finding, facts: { validUntil: recipient.validUntil } };
  },

  resumption: async (answering, decision) => {
    const { recipient, today } = answering;
    const certification = decision?.certificationId
      ? await validCertification(answering, decision.certificationId)
      : await renewingCertification(answering);
    if (recipient.status !== 'suspended' || recipient.validUntil < today || !certification)
      throw conflict('CAUSE_GONE');
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
    return { certification, isVoid: true, facts: { certifiedOn: certification.happenedOn } };
  },
};

async function validCertification(
  { tx, recipient }: Answering,
  id: string | undefined,
): Promise<CertificationEntity | null> {
  if (!id) return null;
  return tx.findOne(CertificationEntity, { where: { id, recipientNo: recipient.recipientNo, isVoid: false } });
}

/** Rule C6. The certification that ends the suspension: the earliest recorded since, whose validity reaches today. */
async function renewingCertification({ tx, recipient, today }: Answering): Promise<CertificationEntity | null> {
  const suspension = await suspensionInEffect(tx, recipient.recipientNo);
  const since = suspension?.confirmedOn ?? null;
  const certifications = await tx.find(CertificationEntity, {
    where: { recipientNo: recipient.recipientNo, isVoid: false },
    order: { happenedOn: 'ASC' },
  });
  const renewing = certifications.filter((certification) => validityFrom(certification.happenedOn) >= today);
  return renewing.find((certification) => since === null || certification.recordedOn >= since) ?? renewing[0] ?? null;
}

/** The cause of a decision of that kind. Errors: CAUSE_GONE. */
export const causeOf = (answering: Answering, kind: DecisionKind, decision?: DecisionEntity): Promise<Cause> =>
  FIND[kind](answering, decision);
