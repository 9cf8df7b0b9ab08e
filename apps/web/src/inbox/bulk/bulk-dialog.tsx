import { Modal } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import type { bulkAnswer, Task } from '../../../../../libs/contracts/inbox.js';
import { api } from '../../api/client.js';
import { ProblemNotice } from '../../look/problem-notice.js';
import { errorSentence } from '../../words/error-words.js';
import { useWords } from '../../words/words-context.js';
import { ColleagueField } from '../colleague-field.js';
import { refreshInbox } from '../use-inbox.js';
import type { BulkAction } from './bulk-bar.js';
import './bulk.css';

type BulkAnswer = z.infer<typeof bulkAnswer>;

const SAMPLE = 5;

/** Asks before many tasks are touched: how many, and the first of them by name; afterwards what was refused and why. */
export function BulkDialog({
  action,
  tasks,
  close,
}: {
  action: BulkAction;
  tasks: readonly Task[];
  close: (done: boolean) => void;
}) {
  const t = useWords();
  const [to, setTo] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [results, setResults] = useState<BulkAnswer['results'] | null>(null);
  const run = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const answer = await api.post<BulkAnswer>('/inbox/bulk', {
        action,
        ids: tasks.map((task) => task.id),
        ...(to ? { to } : {}),
      });
      setResults(answer.results);
      await refreshInbox();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  const failed = results?.filter((result) => !result.ok) ?? [];
  const nameOf = (id: string): string => tasks.find((task) => task.id === id)?.recipientName ?? id;
  return (
    <Modal
      open
      title={t.bulk.ask(t.task.action[action], tasks.length)}
      okText={results ? t.app.close : t.task.action[action]}
      cancelText={t.app.cancel}
      cancelButtonProps={results ? { className: 'hidden' } : {}}
      confirmLoading={busy}
      okButtonProps={{ disabled: action === 'assign' && !to }}
      onOk={() => (results ? close(true) : void run())}
      onCancel={() => close(results !== null)}
    >
      {error !== null && <ProblemNotice error={error} />}
      {results ? (
        <>
          <p>{t.bulk.done(results.length - failed.length, failed.length)}</p>
          <ul>
            {failed.map((result) => (
              <li key={result.id}>
                {nameOf(result.id)}: {result.detail ?? errorSentence(result.code ?? '', t.language)}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <ul className="bulk-sample">
            {tasks.slice(0, SAMPLE).map((task) => (
              <li key={task.id}>
                {task.recipientName ?? task.period} · {t.codes.taskKind[task.kind]} · {t.inbox.due} {task.dueOn}
              </li>
            ))}
          </ul>
          {tasks.length > SAMPLE && <p>{t.bulk.andMore(tasks.length - SAMPLE)}</p>}
          {action === 'assign' && <ColleagueField tasks={tasks} value={to} onChange={setTo} />}
          <p className="minor">{t.bulk.never}</p>
        </>
      )}
    </Modal>
  );
}
