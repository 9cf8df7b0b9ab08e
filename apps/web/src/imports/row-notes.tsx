import { Table } from 'antd';
import type { RosterNoteView } from '../../../../libs/contracts/imports.js';
import { useWords } from '../words/words-context.js';

/** Rows of the sheet with their column and the reason, as the sheet counts them. */
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
        { title: t.imports.row, dataIndex: 'row', width: 110 },
        { title: t.imports.column, dataIndex: 'column', width: 180 },
        { title: t.codes.answerField.reason, dataIndex: 'reason' },
      ]}
    />
  );
}
