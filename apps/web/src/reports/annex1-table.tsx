import type { Report } from '../../../../libs/contracts/reports.js';
import { countVain, isAny } from '../../../../libs/domain/inbox/attempts.js';
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
            const vain = countVain(attempts);
            if (isAny(vain)) return t.reports.attempts(vain);
            return attempts.length === 0 ? t.reports.noAttempts : t.reports.noneInVain;
          },
        },
        { title: t.reports.suggestedFrom, dataIndex: 'suggestedFrom' },
      ]}
    />
  );
}
