import { v7 as uuid } from 'uuid';
import { type DomainError, refused } from '../../domain/errors.js';
import type { Tx } from '../database.js';
import { EvidenceEntity } from '../entities/evidence.entity.js';

interface Bound {
  id: string;
  recipientNo: string | null;
}

/** Rule B1. A piece of evidence belongs to one recipient: from its first use on it is his. */
export async function bindEvidence(tx: Tx, evidenceIds: readonly string[], recipientNo: string): Promise<void> {
  if (evidenceIds.length === 0) return;
  const found: Bound[] = await tx.query(
    'select id, recipient_no as "recipientNo" from evidence where id = any($1::uuid[]) order by id for update',
    [evidenceIds],
  );
  const known = new Set(found.map((evidence) => evidence.id));
  const missing = evidenceIds.find((id) => !known.has(id));
  if (missing !== undefined) throw refused('EVIDENCE_UNKNOWN', { evidenceId: missing });
  const others = found.find((evidence) => evidence.recipientNo !== null && evidence.recipientNo !== recipientNo);
  if (others) throw refused('EVIDENCE_BELONGS_TO_ANOTHER', { evidenceId: others.id });
  await tx.query('update evidence set recipient_no = $2 where id = any($1::uuid[])', [evidenceIds, recipientNo]);
}

/**
 * Refuses evidence that is not there, is somebody's already, or was brought by another; what is left is held until the
 * transaction ends, so that no second act takes it meanwhile. Errors: EVIDENCE_UNKNOWN, alike for all.
 */
export async function mustBeUnused(tx: Tx, evidenceIds: readonly string[], uploadedBy: string): Promise<void> {
  const found: { id: string }[] = await tx.query(
    `select id from evidence where id = any($1::uuid[]) and recipient_no is null and uploaded_by = $2 order by id for update`,
    [evidenceIds, uploadedBy],
  );
  const unused = new Set(found.map(({ id }) => id));
  const missing = evidenceIds.find((id) => !unused.has(id));
  if (missing !== undefined) throw unknownEvidence(missing);
}

/** An act about several benefits of one person, and who does it. */
interface SharingAct {
  uploadedBy: string;
  benefits: readonly string[];
}

/**
 * Rule B1. The ids by which evidence goes with a recipient: its own, or, of a piece that this act has given to another of its
 * benefits, that of a new record of the same file. Errors: EVIDENCE_UNKNOWN for whatever is not of this act.
 */
export async function shareEvidence(
  tx: Tx,
  evidenceIds: readonly string[],
  recipientNo: string,
  { uploadedBy, benefits }: SharingAct,
): Promise<string[]> {
  const shared: string[] = [];
  for (const id of evidenceIds) {
    const piece = await tx.findOneBy(EvidenceEntity, { id, uploadedBy });
    if (!piece || (piece.recipientNo !== null && !benefits.includes(piece.recipientNo))) throw unknownEvidence(id);
    const { recipientNo: owner, ...file } = piece;
    if (owner === null || owner === recipientNo) shared.push(id);
    else {
      const copy = uuid();
      await tx.insert(EvidenceEntity, { ...file, id: copy, recipientNo: null });
      shared.push(copy);
    }
  }
  return shared;
}

function unknownEvidence(evidenceId: string): DomainError {
  const params = { evidenceId };
  return refused('EVIDENCE_UNKNOWN', params, [{ path: 'evidenceIds', code: 'EVIDENCE_UNKNOWN', params }]);
}

/** A file that has been kept under its hash. */
export type NewEvidence = Omit<EvidenceEntity, 'uploadedAt' | 'recipientNo'>;

export async function addEvidence(tx: Tx, evidence: NewEvidence): Promise<void> {
  await tx.insert(EvidenceEntity, { ...evidence, recipientNo: null });
}
