import type { Report } from '../../../../libs/contracts/reports.js';
import { wordOf } from '../words/code-words.js';
import { useFormat } from '../words/use-format.js';
import { useWords } from '../words/words-context.js';
import { AnnexTable } from './annex-table.js';

type Row = Report['annex2'][number];

/** 附件2: verified deaths; what concerns the money is filled in by the system. */
export function Annex2Table({ rows }: { rows: readonly Row[] }) {
  const t = useWords();
  const format = useFormat();
  return (
    <AnnexTable<Row>
      rows={rows}
      hint={t.reports.annex2Hint}
      columns={[
        { title: t.codes.answerField.diedOn, render: (_, { diedOn }) => diedOn ?? '—' },
        { title: t.codes.answerField.basis, render: (_, { basis }) => wordOf(t.codes.deathBasis, basis) },
        { title: t.codes.answerField.source, render: (_, { source }) => source ?? '—' },
        { title: t.reports.paidUntil, render: (_, { paidUntil }) => paidUntil ?? '—' },
        {
          title: t.decision.overpaid,
          align: 'right',
          render: (_, { overpaidFen, overpaidMonths }) =>
            overpaidFen > 0 ? `${format.yuan(overpaidFen)} (${t.decision.months(overpaidMonths.length)})` : '—',
        },
        {
          title: t.reports.toldLate,
          render: (_, { toldLate }) =>
            toldLate ? <span className="mark mark-warn">{t.reports.yes}</span> : t.reports.no,
        },
      ]}
    />
  );
}
