import { Link } from 'react-router';
import type { Report } from '../../../../libs/contracts/reports.js';
import { NothingHere } from '../look/nothing-here.js';
import { wordOf } from '../words/code-words.js';
import { useWords } from '../words/words-context.js';

/** Findings that are no row of this report, and why. */
export function PassedOverList({ rows, hint }: { rows: Report['notReviewed']; hint: string }) {
  const t = useWords();
  if (rows.length === 0) return <NothingHere title={t.reports.nilAnnex} hint={hint} />;
  return (
    <>
      <p className="minor">{hint}</p>
      <ul className="plain-list">
        {rows.map(({ findingId, recipientNo, name, village, kind, foundOn }) => (
          <li key={findingId}>
            <Link to={`/recipients/${recipientNo}`}>{name}</Link> {village} · {wordOf(t.codes.finding, kind)} ·{' '}
            {foundOn}
          </li>
        ))}
      </ul>
    </>
  );
}
