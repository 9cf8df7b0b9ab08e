import type { TaskDetail } from '../../../../../libs/contracts/inbox.js';
import { decisionAskedBy } from '../../../../../libs/domain/inbox/decision-tasks.js';
import { explanationLabel } from '../../decisions/explanation-label.js';
import { Facts } from '../../look/facts.js';
import { Section } from '../../look/section.js';
import { useFormat } from '../../words/use-format.js';
import { useWords } from '../../words/words-context.js';

/** What the decision does to the money, in yuan and months. */
export function EffectPart({ task }: { task: TaskDetail }) {
  const t = useWords();
  const format = useFormat();
  const { effect } = task;
  if (!effect) return null;
  const decision = decisionAskedBy(task.kind);
  const told = explanationLabel(
    { kind: decision === 'termination' ? 'termination' : 'suspension', state: 'proposed' },
    t,
  );
  return (
    <Section title={t.task.effect}>
      <Facts
        facts={[
          { label: t.task.monthlyAmount, value: format.yuan(effect.monthlyAmountFen) },
          { label: t.decision.effectiveMonth, value: effect.effectiveMonth },
          { label: t.decision.effectOn, value: effect.effectOn },
          ...(decision === 'resumption'
            ? [{ label: t.decision.backPay, value: <strong>{format.yuan(effect.backPayFen)}</strong> }]
            : effect.overpaidFen > 0
              ? [{ label: t.decision.overpaid, value: <strong>{format.yuan(effect.overpaidFen)}</strong> }]
              : []),
          ...(effect.months.length > 0
            ? [
                {
                  label: `${decision === 'termination' ? t.decision.overpaidMonths : t.decision.monthsWord} (${effect.months.length})`,
                  value: effect.months.join(t.app.listSeparator),
                  wide: true,
                },
              ]
            : []),
          // Beside a decision it stands with its reason and clause.
          ...(task.subject.decisionNo ? [] : [{ label: told, value: effect.explanation, wide: true }]),
        ]}
      />
    </Section>
  );
}
