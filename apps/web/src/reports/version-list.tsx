import type { Report } from '../../../../libs/contracts/reports.js';
import { NothingHere } from '../look/nothing-here.js';
import { useFormat } from '../words/use-format.js';
import { useWords } from '../words/words-context.js';

/** Every version that was submitted, and what it said differently. */
export function VersionList({ versions }: { versions: Report['versions'] }) {
  const t = useWords();
  const format = useFormat();
  if (versions.length === 0) return <NothingHere title={t.reports.noVersion} hint={t.reports.noVersionHint} />;
  return (
    <ol className="plain-list">
      {versions.map(({ version, submittedAt, submittedOn, submittedByName, isNil, counts, changes, canonicalHash }) => (
        <li key={version}>
          <strong>{t.reports.versionNo(version)}</strong> {submittedOn} {submittedByName}{' '}
          <span className="minor">({format.instant(submittedAt)})</span>
          <p className="minor">
            {isNil ? t.reports.nil : t.reports.rows(counts.annex1, counts.annex2)}
            {changes.length > 0 && ` · ${t.reports.changed(changes.length)}`} · SHA-256 {canonicalHash.slice(0, 12)}…
          </p>
          {changes.map(({ change, annex, recipientNo, findingId }) => (
            <p key={`${findingId}-${change}`} className="minor">
              {t.reports.change[change]} {t.reports[annex]} {recipientNo}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}
