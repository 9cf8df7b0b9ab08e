import type { Report } from '../../../../libs/contracts/reports.js';
import { countVain } from '../../../../libs/domain/inbox/attempts.js';
import { useWords } from '../words/words-context.js';
import { AnnexTable } from './annex-table.js';

type Row = Report['annex1'][number];

/** 附件1: the uncertified whose pension is to be suspended, with the attempts behind «unreachable». */
export function Annex1Table({ rows }: { rows: readonly Row[] }) {
  const t = useWords();
  return (
    <AnnexTable<Row>
      rows={rows}
      hint={t.reports.annex1Hint}
      columns={[
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
      ]}
    />
  );
}
