import { DownloadOutlined } from '@ant-design/icons';
import type { Report } from '../../../../libs/contracts/reports.js';
import { ANNEXES_OF_CENTRE, type AnnexName } from '../../../../libs/domain/reporting/annex-rows.js';
import { Facts } from '../look/facts.js';
import { Section } from '../look/section.js';
import { StateMark } from '../look/state-mark.js';
import { useToday } from '../session/use-me.js';
import { useWords } from '../words/words-context.js';
import { standingOf } from './report-standing.js';
import { reportPath } from './use-reports.js';

const FILE_OF: Record<AnnexName, string> = { annex1: '1.xlsx', annex2: '2.xlsx', entrusted: 'entrusted.xlsx' };

/** Where the report stands, and the annexes of each centre to take away. */
export function ReportSummary({ report }: { report: Report }) {
  const t = useWords();
  const today = useToday();
  const { tone, text } = standingOf(report, today, t);
  const isNil = report.annex1.length + report.annex2.length + report.entrusted.length === 0;
  return (
    <Section
      title={report.version > 0 ? t.reports.frozen(report.version) : t.reports.live}
      extra={<StateMark tone={tone} text={text} />}
    >
      <Facts
        facts={[
          { label: t.reports.dueOn, value: `${report.dueOn}${report.calendarAssumed ? t.task.calendarAssumed : ''}` },
          { label: t.reports.submittedOn, value: report.submittedOn },
          { label: t.reports.submittedBy, value: report.submittedByName },
          {
            label: t.reports.content,
            value: isNil ? t.reports.nil : t.reports.rows(report.annex1.length, report.annex2.length),
          },
        ]}
      />
      {report.state !== 'notOpen' && (
        <div className="downloads">
          {report.centres.map((centre) => (
            <p key={centre}>
              <span className="minor">{t.codes.centre[centre]}</span>{' '}
              {ANNEXES_OF_CENTRE[centre].map((annex) => (
                <a
                  key={annex}
                  className="download"
                  href={`/api${reportPath(report.town, report.period)}/annexes/${FILE_OF[annex]}?centre=${centre}`}
                  download
                >
                  <DownloadOutlined aria-hidden /> {t.reports[annex]}
                </a>
              ))}
            </p>
          ))}
          <p className="minor">{t.reports.downloadHint}</p>
        </div>
      )}
    </Section>
  );
}
