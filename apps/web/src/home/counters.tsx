import { Link } from 'react-router';
import { viewsOf } from '../inbox/task-filter.js';
import { useCounts } from '../inbox/use-inbox.js';
import { ProblemNotice } from '../look/problem-notice.js';
import { useMe } from '../session/use-me.js';
import { useFormat } from '../words/use-format.js';
import { useWords } from '../words/words-context.js';

const COUNTERS = ['open', 'dueToday', 'overdue', 'returned', 'escalated'] as const;

/** How much waits at one's own desks, and what of others' has come so far that one must see to it; each number opens its list. */
export function Counters() {
  const t = useWords();
  const format = useFormat();
  const me = useMe();
  const { data, error, refetch } = useCounts();
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />;
  return (
    <ul className="counters">
      {COUNTERS.filter((view) => viewsOf(me.roles).includes(view)).map((view) => {
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
