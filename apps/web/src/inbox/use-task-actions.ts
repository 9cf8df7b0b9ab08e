import { App } from 'antd';
import { useState } from 'react';
import type { Task } from '../../../../libs/contracts/inbox.js';
import { api } from '../api/client.js';
import { useWords } from '../words/words-context.js';
import { refreshInbox } from './use-inbox.js';

export type TaskAction = 'claim' | 'release' | 'assign' | 'return' | 'correct';

/** What may be done with a task beside answering it; list, counters and detail follow. */
export function useTaskActions(task: Task) {
  const t = useWords();
  const { message } = App.useApp();
  const [busy, setBusy] = useState<TaskAction | null>(null);
  const [error, setError] = useState<unknown>(null);
  const act = async (action: TaskAction, body?: Record<string, string>): Promise<boolean> => {
    setBusy(action);
    setError(null);
    try {
      await api.post(`/inbox/tasks/${task.id}/${action}`, body);
      message.success(t.task.actionDone[action]);
      return true;
    } catch (problem) {
      setError(problem);
      return false;
    } finally {
      setBusy(null);
      await refreshInbox();
    }
  };
  return { busy, error, act };
}
