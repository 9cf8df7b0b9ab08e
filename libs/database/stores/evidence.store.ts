import { refused } from '../../domain/errors.js';
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
    'select id, recipient_no as "recipientNo" from evidence where id = any($1::uuid[]) for update',
    [evidenceIds],
  );
  const known = new Set(found.map((evidence) => evidence.id));
  const missing = evidenceIds.find((id) => !known.has(id));
  if (missing !== undefined) throw refused('EVIDENCE_UNKNOWN', { evidenceId: missing });
  const others = found.find((evidence) => evidence.recipientNo !== null && evidence.recipientNo !== recipientNo);
  if (others) throw refused('EVIDENCE_BELONGS_TO_ANOTHER', { evidenceId: others.id });
  await tx.query('update evidence set recipient_no = $2 where id = any($1::uuid[])', [evidenceIds, recipientNo]);
}

/** A file that has been kept under its hash. */
export type NewEvidence = Omit<EvidenceEntity, 'uploadedAt' | 'recipientNo'>;

export async function addEvidence(tx: Tx, evidence: NewEvidence): Promise<void> {
  await tx.insert(EvidenceEntity, { ...evidence, recipientNo: null });
}
