import { App } from 'antd';
import { useState } from 'react';
import type { AnswerResult, TaskDetail } from '../../../../../libs/contracts/inbox.js';
import { api } from '../../api/client.js';
import { useIdempotencyKey } from '../../api/idempotency-key.js';
import { ApiError } from '../../api/problem.js';
import { queryClient } from '../../api/query-client.js';
import { fieldAt } from '../../fields/mark-fields.js';
import { refreshInbox } from '../use-inbox.js';
import { type AnswerValues, bodyOf, fieldsOf, type MarkedField } from './answer-fields.js';
import type { Issue } from './answer-issues.js';
import { DONE_SECONDS, useDoneMessage } from './done-message.js';
import { dropDraft } from './drafts.js';

/** Sends an answer once, however often it is pressed; then the next task is offered. What the server finds wrong with a field comes back. */
export function useSendAnswer(task: TaskDetail, moveOn: (next: string | undefined) => void) {
  const doneMessage = useDoneMessage(task);
  const { message } = App.useApp();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const intent = useIdempotencyKey();
  const send = async (values: AnswerValues): Promise<Issue[]> => {
    if (isBusy) return [];
    setBusy(true);
    setError(null);
    try {
      const body = { version: task.version, ...bodyOf(task.kind, values) };
      const { next } = await api.post<AnswerResult>(`/inbox/tasks/${task.id}/answer`, body, intent.key());
      intent.renew();
      dropDraft(task.id);
      void message.success(doneMessage(values, Boolean(next)), DONE_SECONDS);
      if (task.recipientNo) void queryClient.invalidateQueries({ queryKey: ['recipient', task.recipientNo] });
      // A confirmation changes the sentence and the state of the decision that was just read.
      void queryClient.invalidateQueries({ queryKey: ['decision'] });
      void queryClient.invalidateQueries({ queryKey: ['decisions'] });
      moveOn(next?.id);
      await refreshInbox();
      return [];
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      // A lost connection keeps the key: the same answer sent again is executed once.
      if (problem.status !== 0) intent.renew();
      setError(problem);
      const names = fieldsOf(task.kind, values.answer ?? '').map(({ name }) => name as string);
      return problem.errors
        .filter(({ path }) => names.includes(path.split('.')[0] ?? ''))
        .map(({ path, code, detail }) => ({ field: fieldAt(path.split('.')) as MarkedField, code, detail }));
    } finally {
      setBusy(false);
    }
  };
  return { send, isBusy, error };
}
