import { Link } from 'react-router';
import type { TaskKind } from '../../../../libs/domain/inbox/task-kinds.js';
import { useCounts } from '../inbox/use-inbox.js';
import { Section } from '../look/section.js';
import { useFormat } from '../words/use-format.js';
import { useWords } from '../words/words-context.js';

/** What is open, by kind, the most frequent first; each line opens its list. */
export function KindsPart() {
  const t = useWords();
  const format = useFormat();
  const { data } = useCounts();
  const kinds = (Object.entries(data?.byKind ?? {}) as [TaskKind, number][])
    .filter(([, count]) => count > 0)
    .sort(([, one], [, other]) => other - one);
  if (kinds.length === 0) return null;
  return (
    <Section title={t.home.kinds}>
      <ul className="kind-lines">
        {kinds.map(([kind, count]) => (
          <li key={kind}>
            <Link to={`/inbox?kind=${kind}`} className="kind-line">
              <span>{t.codes.taskKind[kind] ?? kind}</span> <strong>{format.count(count)}</strong>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
