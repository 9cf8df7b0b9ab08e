import { Table, type TableColumnsType } from 'antd';
import { NothingHere } from '../look/nothing-here.js';
import { useWords } from '../words/words-context.js';
import { type AnnexRow, foundColumns, whoColumns } from './row-columns.js';

interface Props<Row extends AnnexRow> {
  rows: readonly Row[];
  /** Says who would stand here, where nobody does. */
  hint: string;
  /** What this annex tells, between who it is about and who found it. */
  columns: TableColumnsType<Row>;
}

/** One of the three tables of a report. */
export function AnnexTable<Row extends AnnexRow>({ rows, hint, columns }: Props<Row>) {
  const t = useWords();
  if (rows.length === 0) return <NothingHere title={t.reports.nilAnnex} hint={hint} />;
  return (
    <Table<Row>
      rowKey="findingId"
      dataSource={[...rows]}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[...whoColumns(t), ...columns, ...foundColumns(t)]}
    />
  );
}
