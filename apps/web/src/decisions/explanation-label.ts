import type { Decision } from '../../../../libs/contracts/decisions.js';
import type { Words } from '../words/zh.js';

/** Rules C3, E2, I4. Whom a decision is explained to: its recipient; after a death the heirs and the family. A declined one explains itself to nobody. */
export const explanationLabel = ({ kind, state }: Pick<Decision, 'kind' | 'state'>, t: Words): string =>
  state === 'declined'
    ? t.decision.declinedReason
    : kind === 'termination'
      ? t.decision.explanationHeirs
      : t.decision.explanation;
