import { Progress } from 'antd';
import { Link } from 'react-router';
import { monthOf, shiftMonth } from '../../../../libs/domain/time/plain-month.js';
import { Section } from '../look/section.js';
import { StateMark } from '../look/state-mark.js';
import { standingOf } from '../reports/report-standing.js';
import { useReports } from '../reports/use-reports.js';
import { useToday } from '../session/use-me.js';
import { useFormat } from '../words/use-format.js';
import { useWords } from '../words/words-context.js';

/** How the reports about the month before stand: one town's own, or how many of all have submitted. */
export function ReportsPart() {
  const t = useWords();
  const format = useFormat();
  const today = useToday();
  const period = shiftMonth(monthOf(today), -1);
  const { data } = useReports(period);
  const first = data?.[0];
  // A month that ended before the office began with this product is never opened.
  if (!first || data.every(({ state }) => state === 'notOpen')) return null;
  const submitted = data.filter(({ version }) => version > 0).length;
  const { tone, text } = standingOf(first, today, t);
  return (
    <Section
      title={t.home.reports(format.month(period))}
      extra={<Link to={`/reports?period=${period}`}>{t.home.openReports}</Link>}
    >
      {data.length > 1 ? (
        <>
          <p>{t.reports.progress(submitted, data.length)}</p>
          <Progress
            percent={Math.round((100 * submitted) / data.length)}
            showInfo={false}
            aria-label={t.reports.progress(submitted, data.length)}
          />
        </>
      ) : (
        <p className="report-line">
          <StateMark tone={tone} text={text} />
          <span className="minor">
            {t.reports.dueOn} {first.dueOn}
          </span>
        </p>
      )}
    </Section>
  );
}
