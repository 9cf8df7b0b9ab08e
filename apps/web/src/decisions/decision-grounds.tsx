import type { Decision } from '../../../../libs/contracts/decisions.js';
import { countVain } from '../../../../libs/domain/inbox/attempts.js';
import type { PlainDate } from '../../../../libs/domain/time/plain-date.js';
import { useWords } from '../words/words-context.js';
import { CertificationGround } from './certification-ground.js';
import { FindingGround } from './finding-ground.js';

/** What a decision rests on, folded below it: the finding with its attempts, or the certification. */
export function DecisionGrounds({ decision }: { decision: Decision }) {
  const t = useWords();
  const { kind, finding, certification, attempts } = decision;
  if (!finding && !certification) return null;
  const vain = countVain(attempts.map((attempt) => ({ ...attempt, on: attempt.on as PlainDate })));
  return (
    <details className="grounds">
      <summary>{finding ? t.task.finding : kind === 'void' ? t.ground.doubted : t.ground.certification}</summary>
      {finding && <FindingGround finding={finding} />}
      {kind === 'suspension' && <p>{t.task.vain(vain.calls, vain.visits)}</p>}
      {certification && <CertificationGround certification={certification} />}
    </details>
  );
}
