import { useQuery } from '@tanstack/react-query';
import type { TaskDetail } from '../../../../../libs/contracts/inbox.js';
import { explanationLabel } from '../../decisions/explanation-label.js';
import { decisionQuery } from '../../decisions/use-decisions.js';
import { Facts } from '../../look/facts.js';
import { Section } from '../../look/section.js';
import { wordOf } from '../../words/code-words.js';
import { useWords } from '../../words/words-context.js';

/**
 * The decision that is to be confirmed: its reason, the clause, who proposed it, and what will be told. As long as it is open that
 * is the sentence that a confirmation would store today, with month and sums; afterwards the one on record.
 */
export function DecisionPart({ task }: { task: TaskDetail }) {
  const t = useWords();
  const { data } = useQuery(decisionQuery(task.subject.decisionNo));
  if (!data) return null;
  return (
    <Section title={t.decision.proposal} extra={<span className="minor">{data.decisionNo}</span>}>
      <Facts
        facts={[
          { label: t.decision.kind, value: t.codes.decisionKind[data.kind] },
          { label: t.decision.reason, value: wordOf(t.codes.decisionReason, data.reason) },
          { label: t.decision.maker, value: `${data.makerName} · ${data.proposedOn}` },
          { label: t.decision.clause, value: data.clause, wide: true },
          { label: explanationLabel(data, t), value: task.effect?.explanation ?? data.explanation, wide: true },
        ]}
      />
    </Section>
  );
}
