import { refusedFields } from '../../domain/errors.js';

/** Rule C1. Evidence for every finding, and for a vain visit. Errors: EVIDENCE_MISSING. */
export function requireEvidence(evidenceIds: readonly string[]): void {
  if (evidenceIds.length === 0) throw refusedFields([{ path: 'evidenceIds', code: 'EVIDENCE_MISSING' }]);
}
