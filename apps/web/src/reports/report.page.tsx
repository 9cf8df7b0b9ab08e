import { Alert, Tabs } from 'antd';
import { Link, useParams } from 'react-router';
import { Page } from '../look/page.js';
import { PageLoading } from '../look/page-loading.js';
import { ProblemNotice } from '../look/problem-notice.js';
import { useFormat } from '../words/use-format.js';
import { useWords } from '../words/words-context.js';
import { Annex1Table } from './annex1-table.js';
import { Annex2Table } from './annex2-table.js';
import { EntrustedTable } from './entrusted-table.js';
import { MailList } from './mail-list.js';
import { PassedOverList } from './passed-over-list.js';
import { ReportSummary } from './report-summary.js';
import { SubmitReport } from './submit-report.js';
import { useReport } from './use-reports.js';
import { VersionList } from './version-list.js';
import './reports.css';

/** One town's report of one month: live until it is submitted, then as it was frozen, with what became of each row. */
export function ReportPage() {
  const t = useWords();
  const format = useFormat();
  const { town = '', period = '' } = useParams();
  const { data: report, error, refetch } = useReport(town, period);
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (!report) return <PageLoading />;
  const tab = (key: string, label: string, count: number, children: React.ReactNode) => ({
    key,
    label: `${label} (${format.count(count)})`,
    children,
  });
  const hasNews = report.version === 0 || report.pendingChanges.length > 0;
  const hasEntrusted = report.centres.includes('employeePensionCentre');
  return (
    <Page
      title={t.reports.of(report.townName, format.month(report.period))}
      intro={<Link to={`/reports?period=${report.period}`}>{t.reports.allTowns}</Link>}
      actions={report.maySubmit && hasNews && <SubmitReport report={report} />}
    >
      {report.pendingChanges.length > 0 && (
        <Alert type="info" showIcon title={t.reports.pending(report.pendingChanges.length)} />
      )}
      <ReportSummary report={report} />
      <div className="section">
        <Tabs
          items={[
            tab('annex1', t.reports.annex1, report.annex1.length, <Annex1Table rows={report.annex1} />),
            tab('annex2', t.reports.annex2, report.annex2.length, <Annex2Table rows={report.annex2} />),
            ...(hasEntrusted
              ? [
                  tab(
                    'entrusted',
                    t.reports.entrusted,
                    report.entrusted.length,
                    <EntrustedTable rows={report.entrusted} />,
                  ),
                ]
              : []),
            tab(
              'notReviewed',
              t.reports.notReviewed,
              report.notReviewed.length,
              <PassedOverList rows={report.notReviewed} hint={t.reports.notReviewedHint} />,
            ),
            tab(
              'certifiedSince',
              t.reports.certifiedSince,
              report.certifiedSince.length,
              <PassedOverList rows={report.certifiedSince} hint={t.reports.certifiedSinceHint} />,
            ),
            tab('versions', t.reports.versions, report.versions.length, <VersionList versions={report.versions} />),
            tab('mails', t.reports.mails, report.mails.length, <MailList mails={report.mails} />),
          ]}
        />
      </div>
    </Page>
  );
}
