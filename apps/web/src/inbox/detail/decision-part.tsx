import { useQuery } from '@tanstack/react-query';
import { decisionQuery } from '../../decisions/use-decisions.js';
import { Facts } from '../../look/facts.js';
import { Section } from '../../look/section.js';
import { wordOf } from '../../words/code-words.js';
import { useWords } from '../../words/words-context.js';

/** The decision that is to be confirmed: its reason as the recipient will read it, the clause, and who proposed it. */
export function DecisionPart({ decisionNo }: { decisionNo: string | undefined }) {
  const t = useWords();
  const { data } = useQuery(decisionQuery(decisionNo));
  if (!data) return null;
  return (
    <Section title={t.decision.proposal} extra={<span className="minor">{data.decisionNo}</span>}>
      <Facts
        facts={[
          { label: t.decision.kind, value: t.codes.decisionKind[data.kind] },
          { label: t.decision.reason, value: wordOf(t.codes.decisionReason, data.reason) },
          { label: t.decision.maker, value: `${data.makerName} · ${data.proposedOn}` },
          { label: t.decision.clause, value: data.clause, wide: true },
          { label: t.decision.explanation, value: data.explanation, wide: true },
        ]}
      />
    </Section>
  );
}
