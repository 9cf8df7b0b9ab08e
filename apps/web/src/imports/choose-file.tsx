import { UploadOutlined } from '@ant-design/icons';
import { Spin } from 'antd';
import { type ChangeEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import type { RosterImport } from '../../../../libs/contracts/imports.js';
import { ROSTER_COLUMNS } from '../../../../libs/domain/recipient/roster-row.js';
import { api } from '../api/client.js';
import { queryClient } from '../api/query-client.js';
import { ProblemNotice } from '../look/problem-notice.js';
import { Section } from '../look/section.js';
import { useWords } from '../words/words-context.js';
import { IMPORTS, importKey } from './use-import.js';

/** Step 1: the file. It is only looked at; nothing is written before it is confirmed. */
export function ChooseFile() {
  const t = useWords();
  const navigate = useNavigate();
  const [busy, setBusy] = useState('');
  const [error, setError] = useState<unknown>(null);
  const send = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (!file) return;
    setBusy(file.name);
    setError(null);
    try {
      const form = new FormData();
      form.append('file', file);
      const preview = await api.post<RosterImport>('/imports/roster', form);
      queryClient.setQueryData(importKey(preview.importNo), preview);
      void queryClient.invalidateQueries({ queryKey: [...IMPORTS, 'list'] });
      await navigate(`/imports/${preview.importNo}`);
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy('');
    }
  };
  return (
    <Section title={t.imports.step.file}>
      <p>{t.imports.fileHint}</p>
      {error !== null && <ProblemNotice error={error} />}
      <input
        id="roster-file"
        type="file"
        className="visually-hidden"
        accept=".xlsx,.csv"
        disabled={busy !== ''}
        onChange={(event) => void send(event)}
      />
      <label htmlFor="roster-file" className="drop">
        <UploadOutlined aria-hidden />
        <span>{t.imports.choose}</span>
      </label>
      <p role="status">
        {busy && (
          <>
            <Spin size="small" /> {t.imports.reading(busy)}
          </>
        )}
      </p>
      <h3>{t.imports.columns}</h3>
      <p className="minor" lang="zh-CN">
        {ROSTER_COLUMNS.join('、')}
      </p>
      <p className="minor">{t.imports.columnsHint}</p>
    </Section>
  );
}
