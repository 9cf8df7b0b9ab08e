import { Table } from 'antd';
import type { RosterNoteView } from '../../../../libs/contracts/imports.js';
import { useWords } from '../words/words-context.js';

/** Rows of the sheet with their person, the cell and what is wrong with it, as the sheet counts them. */
export function RowNotes({ notes, empty }: { notes: readonly RosterNoteView[]; empty: string }) {
  const t = useWords();
  if (notes.length === 0) return <p className="minor">{empty}</p>;
  return (
    <Table<RosterNoteView>
      rowKey={({ row, column, code }) => `${row}-${column}-${code}`}
      dataSource={[...notes]}
      pagination={{ pageSize: 50, showSizeChanger: false, hideOnSinglePage: true }}
      size="small"
      columns={[
        { title: t.imports.row, dataIndex: 'row', width: 150 },
        { title: t.recipient.name, dataIndex: 'name', width: 140 },
        { title: t.imports.column, dataIndex: 'column', width: 140 },
        { title: t.imports.value, dataIndex: 'value', width: 200 },
        { title: t.imports.reason, dataIndex: 'reason' },
      ]}
    />
  );
}
