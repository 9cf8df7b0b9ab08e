import { Table } from 'antd';
import { Link } from 'react-router';
import type { RosterImportHead } from '../../../../libs/contracts/imports.js';
import { MoreButton } from '../look/more-button.js';
import { Section } from '../look/section.js';
import { StateMark, type Tone } from '../look/state-mark.js';
import { useFormat } from '../words/use-format.js';
import { useWords } from '../words/words-context.js';
import { useImports } from './use-import.js';

const TONE_OF = {
  previewed: 'quiet',
  committing: 'busy',
  committed: 'busy',
  running: 'good',
  discarded: 'quiet',
} satisfies Record<RosterImportHead['state'], Tone>;

/** What has been uploaded before, to go on with it or to look at its errors again. */
export function PastImports() {
  const t = useWords();
  const format = useFormat();
  const imports = useImports();
  if (imports.items.length === 0) return null;
  return (
    <Section title={t.imports.past}>
      <Table<RosterImportHead>
        rowKey="importNo"
        dataSource={imports.items}
        pagination={false}
        size="small"
        scroll={{ x: 'max-content' }}
        columns={[
          {
            title: t.imports.file,
            render: (_, { importNo, fileName }) => <Link to={`/imports/${importNo}`}>{fileName}</Link>,
          },
          { title: t.imports.uploaded, render: (_, head) => `${head.uploadedOn} ${head.uploadedByName}` },
          {
            title: t.decision.state,
            render: (_, { state }) => <StateMark tone={TONE_OF[state]} text={t.imports.state[state]} />,
          },
          { title: t.imports.rows, align: 'right', render: (_, { rows }) => format.count(rows) },
          { title: t.imports.accepted, align: 'right', render: (_, { accepted }) => format.count(accepted) },
          { title: t.imports.rejected, align: 'right', render: (_, head) => format.count(head.rejectedRows) },
        ]}
      />
      <MoreButton pages={imports} />
    </Section>
  );
}
