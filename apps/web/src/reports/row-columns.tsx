import { Link } from 'react-router';
import type { Report } from '../../../../libs/contracts/reports.js';
import type { Words } from '../words/zh.js';
import { RowOutcome } from './row-outcome.js';

/** What a row of each of the three annexes says. */
export type AnnexRow = Pick<
  Report['annex1'][number],
  | 'recipientNo'
  | 'name'
  | 'nationalIdMasked'
  | 'village'
  | 'recipientClass'
  | 'foundOn'
  | 'foundBy'
  | 'correctionOf'
  | 'outcome'
>;

/** The columns that all three tables begin with: who, and what became of it. */
export const whoColumns = (t: Words) => [
  {
    title: t.recipient.name,
    render: (_: unknown, { recipientNo, name, correctionOf }: AnnexRow) => (
      <>
        <Link to={`/recipients/${recipientNo}`}>{name}</Link>
        {correctionOf && (
          <div>
            <span className="mark mark-warn">{t.reports.correction(correctionOf)}</span>
          </div>
        )}
      </>
    ),
  },
  { title: t.codes.answerField.village, dataIndex: 'village' },
  { title: t.reports.outcome, render: (_: unknown, { outcome }: AnnexRow) => <RowOutcome outcome={outcome} /> },
];

/** The columns that all three tables end with: more about the person, and who found it. */
export const foundColumns = (t: Words) => [
  { title: t.reports.found, render: (_: unknown, { foundOn, foundBy }: AnnexRow) => `${foundOn} ${foundBy}` },
  {
    title: t.recipient.class,
    render: (_: unknown, { recipientClass }: AnnexRow) => t.codes.recipientClass[recipientClass],
  },
  { title: t.recipient.nationalId, dataIndex: 'nationalIdMasked' },
];
