import type { TaskDetail } from '../../../../../libs/contracts/inbox.js';
import { EvidenceList } from '../../fields/evidence-list.js';
import { Section } from '../../look/section.js';
import { wordOf } from '../../words/code-words.js';
import { useWords } from '../../words/words-context.js';
import { FieldFacts } from './field-facts.js';

/** What was found, by whom and when, with its evidence: what a reviewer judges. */
export function FindingPart({ task }: { task: TaskDetail }) {
  const t = useWords();
  const { finding } = task;
  if (!finding) return null;
  return (
    <Section
      title={t.task.finding}
      extra={<span className="minor">{wordOf(t.codes.findingState, finding.state)}</span>}
    >
      <p className="finding-line">
        <strong>{wordOf(t.codes.finding, finding.kind)}</strong>
        {finding.detail && finding.detail !== finding.kind && <span> · {wordOf(t.codes.answer, finding.detail)}</span>}
      </p>
      <p className="minor">{t.task.foundBy(finding.foundByName, finding.foundOn)}</p>
      <FieldFacts fields={finding.fields} />
      <EvidenceList ids={finding.evidenceIds} />
    </Section>
  );
}
