import { DownloadOutlined } from '@ant-design/icons';
import { Tabs } from 'antd';
import type { RosterImport } from '../../../../libs/contracts/imports.js';
import { Facts } from '../look/facts.js';
import { Section } from '../look/section.js';
import { useFormat } from '../words/use-format.js';
import { useWords } from '../words/words-context.js';
import { RowNotes } from './row-notes.js';

/** What the file holds: how many rows are taken, which are refused and why, which are duplicates, what is odd. */
export function ImportPreview({ data }: { data: RosterImport }) {
  const t = useWords();
  const format = useFormat();
  const { rejected, duplicates, warnings } = data;
  const rowsOf = (notes: readonly { row: number }[]): number => new Set(notes.map(({ row }) => row)).size;
  const tab = (key: 'rejected' | 'duplicates' | 'warnings', notes: RosterImport['rejected']) => ({
    key,
    label: `${t.imports[key]} (${format.count(rowsOf(notes))})`,
    children: <RowNotes notes={notes} empty={t.imports.nothing[key]} />,
  });
  return (
    <Section
      title={data.fileName}
      extra={
        rejected.length > 0 &&
        data.state !== 'discarded' && (
          <a className="download" href={`/api/imports/${data.importNo}/errors.xlsx`} download>
            <DownloadOutlined aria-hidden /> {t.imports.errorWorkbook}
          </a>
        )
      }
    >
      <Facts
        facts={[
          { label: t.imports.rows, value: format.count(data.rows) },
          { label: t.imports.accepted, value: <strong>{format.count(data.accepted)}</strong> },
          { label: t.imports.rejected, value: format.count(data.rejectedRows) },
          { label: t.imports.duplicates, value: format.count(data.duplicateRows) },
        ]}
      />
      {data.notesCut && <p className="minor">{t.imports.notesCut}</p>}
      <Tabs items={[tab('rejected', rejected), tab('duplicates', duplicates), tab('warnings', warnings)]} />
    </Section>
  );
}
