import type { Report } from '../../../../libs/contracts/reports.js';
import { wordOf } from '../words/code-words.js';
import { useWords } from '../words/words-context.js';
import { AnnexTable } from './annex-table.js';

type Row = Report['entrusted'][number];

/** 委托认证结果: what was found about people paid elsewhere (Rule A1). */
export function EntrustedTable({ rows }: { rows: readonly Row[] }) {
  const t = useWords();
  return (
    <AnnexTable<Row>
      rows={rows}
      hint={t.reports.entrustedHint}
      columns={[
        { title: t.recipient.payingAgency, dataIndex: 'payingAgency' },
        { title: t.task.finding, render: (_, { result }) => wordOf(t.codes.finding, result) },
        { title: t.codes.answerField.diedOn, render: (_, { diedOn }) => diedOn ?? '—' },
      ]}
    />
  );
}
