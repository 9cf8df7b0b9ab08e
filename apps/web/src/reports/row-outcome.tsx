import type { Report } from '../../../../libs/contracts/reports.js';
import { wordOf } from '../words/code-words.js';
import { useWords } from '../words/words-context.js';

type Outcome = Report['annex1'][number]['outcome'];

/** Rule G5. What became of a row, a line each: the decision, the task that still waits at the centre, a later certification. */
export function RowOutcome({ outcome }: { outcome: Outcome }) {
  const t = useWords();
  const { decision, openTask, certifiedSince } = outcome;
  return (
    <>
      {decision && (
        <div>
          {t.codes.decisionKind[decision.kind]} · {t.codes.decisionState[decision.state]}
          {decision.effectiveMonth && ` · ${decision.effectiveMonth}`}
        </div>
      )}
      {openTask && <div className="minor">{t.reports.waits(wordOf(t.codes.taskKind, openTask))}</div>}
      {certifiedSince && (
        <div>
          <span className="mark mark-good">{t.reports.certifiedSince}</span>
        </div>
      )}
      {!decision && !openTask && !certifiedSince && '—'}
    </>
  );
}
