import type { Report } from '../../../../libs/contracts/reports.js';
import { wordOf } from '../words/code-words.js';
import { useWords } from '../words/words-context.js';

type Outcome = Report['annex1'][number]['outcome'];

/** Rule G5. What became of a row: the decision, or the task that still waits at the centre. */
export function RowOutcome({ outcome }: { outcome: Outcome }) {
  const t = useWords();
  const { decision, openTask, certifiedSince } = outcome;
  return (
    <>
      {decision && (
        <span>
          {t.codes.decisionKind[decision.kind]} · {t.codes.decisionState[decision.state]}
          {decision.effectiveMonth && ` · ${decision.effectiveMonth}`}
        </span>
      )}
      {openTask && <span className="minor"> {t.reports.waits(wordOf(t.codes.taskKind, openTask))}</span>}
      {certifiedSince && <span className="mark mark-good">{t.reports.certifiedSince}</span>}
      {!decision && !openTask && !certifiedSince && '—'}
    </>
  );
}
