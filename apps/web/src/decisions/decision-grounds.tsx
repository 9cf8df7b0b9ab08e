import type { Decision } from '../../../../libs/contracts/decisions.js';
import { useWords } from '../words/words-context.js';
import { CertificationGround } from './certification-ground.js';
import { FindingGround } from './finding-ground.js';
import { triedWords } from './tried-words.js';

/** What a decision rests on, folded below it: the finding with its attempts, or the certification. */
export function DecisionGrounds({ decision }: { decision: Decision }) {
  const t = useWords();
  const { kind, finding, certification, attempts } = decision;
  if (!finding && !certification) return null;
  return (
    <details className="grounds">
      <summary>{finding ? t.task.finding : kind === 'void' ? t.ground.doubted : t.ground.certification}</summary>
      {finding && <FindingGround finding={finding} />}
      {kind === 'suspension' && <p>{triedWords(attempts, t)}</p>}
      {certification && <CertificationGround certification={certification} />}
    </details>
  );
}
