import type { FindingGround as Shown } from '../../../../libs/contracts/grounds.js';
import { EvidenceList } from '../fields/evidence-list.js';
import { FieldFacts } from '../inbox/detail/field-facts.js';
import { wordOf } from '../words/code-words.js';
import { useWords } from '../words/words-context.js';
import './decisions.css';

/** What was found, by whom and when, who reviewed it, what is said of it, and its evidence. */
export function FindingGround({ finding }: { finding: Shown }) {
  const t = useWords();
  const { kind, detail, reviewedByName, reviewedOn } = finding;
  return (
    <>
      <p className="finding-line">
        <strong>{wordOf(t.codes.finding, kind)}</strong>
        {detail && detail !== kind && <span> · {wordOf(t.codes.answer, detail)}</span>}
      </p>
      <p className="minor">
        {t.task.foundBy(finding.foundByName, finding.foundOn)}
        {reviewedByName && ` · ${t.ground.reviewedBy(reviewedByName, reviewedOn ?? '')}`}
      </p>
      <FieldFacts fields={finding.fields} />
      <EvidenceList ids={finding.evidenceIds} />
    </>
  );
}
