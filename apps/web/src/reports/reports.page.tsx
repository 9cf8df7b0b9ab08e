import { Table } from 'antd';
import { Link, useSearchParams } from 'react-router';
import type { ReportHead } from '../../../../libs/contracts/reports.js';
import { isPlainMonth, monthOf, shiftMonth } from '../../../../libs/domain/time/plain-month.js';
import { NothingHere } from '../look/nothing-here.js';
import { Page } from '../look/page.js';
import { ProblemNotice } from '../look/problem-notice.js';
import { StateMark } from '../look/state-mark.js';
import { useToday } from '../session/use-me.js';
import { useFormat } from '../words/use-format.js';
import { useWords } from '../words/words-context.js';
import { PeriodPicker } from './period-picker.js';
import { standingOf, wasNeverOpened } from './report-standing.js';
import { useReports } from './use-reports.js';
import './reports.css';

/** The month's reports of the towns that one may see: who has submitted, who is missing, how long is left. */
export function ReportsPage() {
  const t = useWords();
  const format = useFormat();
  const today = useToday();
  const [params, setParams] = useSearchParams();
  const asked = params.get('period') ?? '';
  const { data, error, isPending, refetch } = useReports(isPlainMonth(asked) ? asked : undefined);
  const period = isPlainMonth(asked) ? asked : (data?.[0]?.period ?? shiftMonth(monthOf(today), -1));
  const isEmpty = data?.every((head) => wasNeverOpened(head, today)) ?? false;
  const submitted = data?.filter(({ version }) => version > 0).length ?? 0;
  const count = (of: keyof NonNullable<ReportHead['counts']>) => (_: unknown, head: ReportHead) =>
    head.counts ? format.count(head.counts[of]) : '—';
  return (
    <Page
      title={t.menu.reports}
      intro={t.reports.intro}
      actions={<PeriodPicker period={period} change={(next) => setParams({ period: next }, { replace: true })} />}
    >
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {data && data.length > 1 && !isEmpty && (
        <p className="report-progress">{t.reports.progress(submitted, data.length)}</p>
      )}
      {isEmpty && <NothingHere title={t.reports.none} hint={t.reports.noneHint} />}
      {(isPending || (data && !isEmpty)) && (
        <Table<ReportHead>
          className="sheet"
          rowKey="town"
          loading={isPending}
          dataSource={data ?? []}
          pagination={false}
          scroll={{ x: 'max-content' }}
          columns={[
            {
              title: t.recipient.town,
              render: (_, { town, townName }) => <Link to={`/reports/${town}/${period}`}>{townName}</Link>,
            },
            {
              title: t.reports.state,
              render: (_, head) => {
                const { tone, text } = standingOf(head, today, t);
                return <StateMark tone={tone} text={text} />;
              },
            },
            { title: t.reports.dueOn, dataIndex: 'dueOn' },
            { title: t.reports.submittedOn, render: (_, head) => head.submittedOn ?? '—' },
            { title: t.reports.version, render: (_, { version }) => version || '—' },
            { title: t.reports.annex1, align: 'right', render: count('annex1') },
            { title: t.reports.annex2, align: 'right', render: count('annex2') },
            { title: t.reports.entrusted, align: 'right', render: count('entrusted') },
            {
              title: t.decision.overpaid,
              align: 'right',
              render: (_, { counts }) => (counts ? format.yuan(counts.overpaidFen) : '—'),
            },
          ]}
        />
      )}
    </Page>
  );
}
