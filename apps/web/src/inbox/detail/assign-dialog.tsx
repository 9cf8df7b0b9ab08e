import { Modal } from 'antd';
import { useState } from 'react';
import type { Task } from '../../../../../libs/contracts/inbox.js';
import { useWords } from '../../words/words-context.js';
import { ColleagueField } from '../colleague-field.js';

/** Gives a task to a colleague of its desk. */
export function AssignDialog({
  task,
  assign,
  close,
}: {
  task: Task;
  assign: (to: string) => Promise<boolean>;
  close: () => void;
}) {
  const t = useWords();
  const [to, setTo] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const run = async (): Promise<void> => {
    if (!to) return;
    setBusy(true);
    await assign(to);
    close();
  };
  return (
    <Modal
      open
      title={t.task.action.assign}
      okText={t.task.action.assign}
      cancelText={t.app.cancel}
      confirmLoading={busy}
      okButtonProps={{ disabled: !to }}
      onOk={() => void run()}
      onCancel={close}
    >
      <ColleagueField tasks={[task]} value={to} onChange={setTo} />
    </Modal>
  );
}
