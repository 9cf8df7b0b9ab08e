import { Modal, Progress } from 'antd';
import { useRef, useState } from 'react';
import { api } from '../api/client.js';
import { newKey } from '../api/idempotency-key.js';
import { refreshInbox } from '../inbox/use-inbox.js';
import { describeError } from '../look/describe-error.js';
import { wordOf } from '../words/code-words.js';
import { useFormat } from '../words/use-format.js';
import { useWords } from '../words/words-context.js';
import type { OpenedDecision } from './opened-decisions.js';
import '../inbox/bulk/bulk.css';

type Outcome = { name: string; refusal: string | null };

/** Names every decision that is about to be confirmed; each is confirmed by itself, and what was refused is said with its reason. */
export function ConfirmDialog({
  decisions,
  close,
}: {
  decisions: readonly OpenedDecision[];
  close: (done: boolean) => void;
}) {
  const t = useWords();
  const format = useFormat();
  const [busy, setBusy] = useState(false);
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  // One key for each decision as long as this dialog is open: sent again after a lost connection, it is executed once.
  const keys = useRef(new Map(decisions.map(({ task }) => [task.id, newKey()])));
  const run = async (): Promise<void> => {
    setBusy(true);
    const so: Outcome[] = [];
    for (const { task } of decisions) {
      const name = task.recipientName ?? task.id;
      try {
        const body = { version: task.version, answer: 'confirm' };
        await api.post(`/inbox/tasks/${task.id}/answer`, body, keys.current.get(task.id));
        so.push({ name, refusal: null });
      } catch (problem) {
        so.push({ name, refusal: describeError(problem, t).title });
      }
      setOutcomes([...so]);
    }
    setBusy(false);
    await refreshInbox();
  };
  const isDone = outcomes.length === decisions.length;
  const refused = outcomes.filter(({ refusal }) => refusal !== null);
  return (
    <Modal
      open
      title={t.bulk.confirmAsk(decisions.length)}
      okText={isDone ? t.app.close : t.bulk.confirm}
      cancelText={t.app.cancel}
      cancelButtonProps={isDone ? { className: 'hidden' } : { disabled: busy }}
      confirmLoading={busy}
      closable={!busy}
      onOk={() => (isDone ? close(true) : void run())}
      onCancel={() => close(isDone)}
    >
      {outcomes.length === 0 ? (
        <>
          <p className="minor">{t.bulk.confirmRule}</p>
          <ol className="bulk-sample">
            {decisions.map(({ task, decision }) => (
              <li key={task.id}>
                <strong>{task.recipientName}</strong> · {t.codes.decisionKind[decision.kind]} ·{' '}
                {wordOf(t.codes.decisionReason, decision.reason)}
                {task.effect && ` · ${task.effect.effectiveMonth ?? ''}`}
                {task.effect && task.effect.backPayFen > 0 && ` · ${format.yuan(task.effect.backPayFen)}`}
                {task.effect &&
                  task.effect.overpaidFen > 0 &&
                  ` · ${t.decision.overpaid} ${format.yuan(task.effect.overpaidFen)}`}
                <p className="minor">{task.effect?.explanation ?? decision.explanation}</p>
              </li>
            ))}
          </ol>
        </>
      ) : (
        <>
          {!isDone && (
            <Progress
              percent={Math.round((100 * outcomes.length) / decisions.length)}
              aria-label={t.bulk.running(outcomes.length, decisions.length)}
            />
          )}
          <p role="status">
            {isDone
              ? t.bulk.done(outcomes.length - refused.length, refused.length)
              : t.bulk.running(outcomes.length, decisions.length)}
          </p>
          <ul>
            {refused.map(({ name, refusal }) => (
              <li key={name}>
                {name}: {refusal}
              </li>
            ))}
          </ul>
        </>
      )}
    </Modal>
  );
}
