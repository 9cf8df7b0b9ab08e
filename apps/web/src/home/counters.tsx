import { Link } from 'react-router';
import { useCounts } from '../inbox/use-inbox.js';
import { ProblemNotice } from '../look/problem-notice.js';
import { holds, useMe } from '../session/use-me.js';
import { useFormat } from '../words/use-format.js';
import { useWords } from '../words/words-context.js';

const COUNTERS = ['open', 'dueToday', 'overdue', 'returned'] as const;

/** Four numbers, each of which opens its list. */
export function Counters() {
  const t = useWords();
  const format = useFormat();
  const me = useMe();
  const { data, error, refetch } = useCounts(true, holds(me, 'M') ? 'all' : 'own');
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />;
  return (
    <ul className="counters">
      {COUNTERS.map((view) => {
        const count = data?.[view];
        return (
          <li key={view}>
            <Link to={`/inbox?view=${view}`} className={count ? `counter counter-${view}` : 'counter'}>
              <span className="counter-number">{count === undefined ? '…' : format.count(count)}</span>
              <span className="counter-word">{t.home.counter[view]}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
