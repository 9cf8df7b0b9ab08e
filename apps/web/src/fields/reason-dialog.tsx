import { Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { ProblemNotice } from '../look/problem-notice.js';
import { useWords } from '../words/words-context.js';

interface Props {
  title: string;
  hint: string;
  ok: string;
  /** Resolves false, or throws, where it was refused: then the reason stays. */
  send: (reason: string) => Promise<boolean>;
  close: () => void;
}

/** Asks for a reason in a sentence before something is done that others will ask about. */
export function ReasonDialog({ title, hint, ok, send, close }: Props) {
  const t = useWords();
  const id = useId();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await send(reason.trim());
      close();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={title}
      okText={ok}
      cancelText={t.app.cancel}
      confirmLoading={busy}
      okButtonProps={{ disabled: reason.trim() === '' }}
      onOk={() => void run()}
      onCancel={close}
    >
      {error !== null && <ProblemNotice error={error} />}
      <label htmlFor={id} className="field-label">
        {t.codes.answerField.reason}
      </label>
      <Input.TextArea
        id={id}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        rows={3}
        maxLength={500}
        showCount
        autoFocus
      />
      <p className="minor">{hint}</p>
    </Modal>
  );
}
