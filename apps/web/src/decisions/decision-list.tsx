import { Select, Skeleton } from 'antd';
import { useSearchParams } from 'react-router';
import { DECISION_KINDS, DECISION_STATES } from '../../../../libs/domain/payment/decision.js';
import { MoreButton } from '../look/more-button.js';
import { NothingHere } from '../look/nothing-here.js';
import { ProblemNotice } from '../look/problem-notice.js';
import { useWords } from '../words/words-context.js';
import { DecisionCard } from './decision-card.js';
import { useDecisions } from './use-decisions.js';

/** All decisions of one's area, by kind and state. */
export function DecisionList() {
  const t = useWords();
  const [params, setParams] = useSearchParams();
  const kind = DECISION_KINDS.find((code) => code === params.get('kind'));
  const state = DECISION_STATES.find((code) => code === params.get('state'));
  const decisions = useDecisions({ kind, state });
  const change = (name: string, value: string | null): void => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { replace: true });
  };
  return (
    <>
      <div className="filters">
        <Select
          className="filter"
          allowClear
          aria-label={t.decision.kind}
          placeholder={t.decision.kind}
          value={kind ?? null}
          onChange={(value: string | null) => change('kind', value)}
          options={DECISION_KINDS.map((code) => ({ value: code, label: t.codes.decisionKind[code] }))}
        />
        <Select
          className="filter"
          allowClear
          aria-label={t.decision.state}
          placeholder={t.decision.state}
          value={state ?? null}
          onChange={(value: string | null) => change('state', value)}
          options={DECISION_STATES.map((code) => ({ value: code, label: t.codes.decisionState[code] }))}
        />
      </div>
      {decisions.error && <ProblemNotice error={decisions.error} retry={() => void decisions.refetch()} />}
      {decisions.isPending && <Skeleton active />}
      {!decisions.isPending && !decisions.error && decisions.items.length === 0 && (
        <NothingHere title={t.decisions.none} hint={t.decisions.noneHint} />
      )}
      {decisions.items.map((decision) => (
        <DecisionCard key={decision.decisionNo} decision={decision} named />
      ))}
      <MoreButton pages={decisions} />
    </>
  );
}
