import { Skeleton } from 'antd';
import { DecisionCard } from '../decisions/decision-card.js';
import { NothingHere } from '../look/nothing-here.js';
import { useWords } from '../words/words-context.js';
import { useDecisionsOf } from './use-recipients.js';

/** What two persons decided about one recipient. */
export function DecisionsOf({ recipientNo }: { recipientNo: string }) {
  const t = useWords();
  const decisions = useDecisionsOf(recipientNo);
  if (decisions.isPending) return <Skeleton active />;
  if (decisions.items.length === 0)
    return <NothingHere title={t.recipient.noDecisions} hint={t.recipient.noDecisionsHint} />;
  return decisions.items.map((decision) => <DecisionCard key={decision.decisionNo} decision={decision} />);
}
