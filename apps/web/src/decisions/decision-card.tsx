import { Link } from 'react-router';
import type { Decision } from '../../../../libs/contracts/decisions.js';
import type { DecisionKind, DecisionState } from '../../../../libs/domain/payment/decision.js';
import { Facts } from '../look/facts.js';
import { StateMark, type Tone } from '../look/state-mark.js';
import { wordOf } from '../words/code-words.js';
import { useFormat } from '../words/use-format.js';
import { useWords } from '../words/words-context.js';
import type { Words } from '../words/zh.js';
import { DecisionGrounds } from './decision-grounds.js';
import { explanationLabel } from './explanation-label.js';
import './decisions.css';

const TONE_OF = {
  proposed: 'busy',
  confirmed: 'good',
  declined: 'quiet',
  refused: 'warn',
  withdrawn: 'quiet',
} satisfies Record<DecisionState, Tone>;

/** Rules C6, F1. The months of a termination were paid too much; those of a resumption are paid later. */
const monthsLabel = (kind: DecisionKind, months: readonly string[], t: Words): string =>
  kind === 'termination' ? `${t.decision.overpaidMonths} (${months.length})` : t.decision.months(months.length);

/** One decision with both persons, its clause, its reason as the recipient reads it, and what it does to the money. */
export function DecisionCard({ decision, named }: { decision: Decision; named?: boolean }) {
  const t = useWords();
  const format = useFormat();
  const { kind, state, months, backPayFen, overpaidFen } = decision;
  return (
    <article className="section decision">
      <header className="decision-head">
        <h3>
          {t.codes.decisionKind[kind]}
          {named && (
            <>
              {' · '}
              <Link to={`/recipients/${decision.recipientNo}`}>{decision.recipientName}</Link>
            </>
          )}
        </h3>
        <StateMark tone={TONE_OF[state]} text={t.codes.decisionState[state]} />
        {decision.isWrongful && <StateMark tone="bad" text={t.decision.wrongful} />}
        <span className="minor">{decision.decisionNo}</span>
      </header>
      <Facts
        facts={[
          { label: t.decision.reason, value: wordOf(t.codes.decisionReason, decision.reason) },
          { label: t.decision.effectiveMonth, value: decision.effectiveMonth },
          { label: t.decision.effectOn, value: decision.tookEffectOn ?? decision.effectOn },
          { label: t.decision.backPay, value: backPayFen > 0 ? format.yuan(backPayFen) : null },
          { label: t.decision.overpaid, value: overpaidFen > 0 ? format.yuan(overpaidFen) : null },
          { label: t.decision.maker, value: `${decision.makerName} · ${decision.proposedOn}` },
          {
            label: t.decision.checker,
            value: decision.checkerName && `${decision.checkerName} · ${decision.confirmedOn ?? ''}`,
          },
          ...(months.length > 0
            ? [{ label: monthsLabel(kind, months, t), value: months.join(t.app.listSeparator), wide: true }]
            : []),
          ...(decision.checkerReason
            ? [{ label: t.decision.checkerReason, value: decision.checkerReason, wide: true }]
            : []),
          { label: t.decision.clause, value: decision.clause, wide: true },
          { label: explanationLabel(decision, t), value: decision.explanation, wide: true },
        ].filter(({ value }) => value !== null && value !== '')}
      />
      <DecisionGrounds decision={decision} />
    </article>
  );
}
