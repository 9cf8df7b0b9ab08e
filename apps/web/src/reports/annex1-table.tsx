import { Table } from 'antd';
import type { Report } from '../../../../libs/contracts/reports.js';
import { countVain } from '../../../../libs/domain/inbox/attempts.js';
import { NothingHere } from '../look/nothing-here.js';
import { useWords } from '../words/words-context.js';
import { foundColumns, whoColumns } from './row-columns.js';

type Row = Report['annex1'][number];

/** 附件1: the uncertified whose pension is to be suspended, with the attempts behind «unreachable». */
export function Annex1Table({ rows }: { rows: readonly Row[] }) {
  const t = useWords();
  if (rows.length === 0) return <NothingHere title={t.reports.nilAnnex} hint={t.reports.annex1Hint} />;
  return (
    <Table<Row>
      rowKey="findingId"
      dataSource={[...rows]}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        ...whoColumns(t),
        { title: t.recipient.validUntil, dataIndex: 'validUntil' },
        { title: t.codes.answerField.reason, render: (_, { reason }) => t.codes.finding[reason] },
        {
          title: t.task.attempts,
          render: (_, { attempts }) => {
            const { calls, visits } = countVain(attempts);
            return t.reports.attempts(calls, visits);
          },
        },
        { title: t.reports.suggestedFrom, dataIndex: 'suggestedFrom' },
        ...foundColumns(t),
      ]}
    />
  );
}
