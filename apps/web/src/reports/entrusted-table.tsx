import { Table } from 'antd';
import type { Report } from '../../../../libs/contracts/reports.js';
import { NothingHere } from '../look/nothing-here.js';
import { wordOf } from '../words/code-words.js';
import { useWords } from '../words/words-context.js';
import { foundColumns, whoColumns } from './row-columns.js';

type Row = Report['entrusted'][number];

/** 委托认证结果: what was found about people paid elsewhere (Rule A1). */
export function EntrustedTable({ rows }: { rows: readonly Row[] }) {
  const t = useWords();
  if (rows.length === 0) return <NothingHere title={t.reports.nilAnnex} hint={t.reports.entrustedHint} />;
  return (
    <Table<Row>
      rowKey="findingId"
      dataSource={[...rows]}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        ...whoColumns(t),
        { title: t.recipient.payingAgency, dataIndex: 'payingAgency' },
        { title: t.task.finding, render: (_, { result }) => wordOf(t.codes.finding, result) },
        { title: t.codes.answerField.diedOn, render: (_, { diedOn }) => diedOn ?? '—' },
        ...foundColumns(t),
      ]}
    />
  );
}
