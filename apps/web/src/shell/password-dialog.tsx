import { App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../api/client.js';
import { ProblemNotice } from '../look/problem-notice.js';
import { errorSentence } from '../words/error-words.js';
import { useWords } from '../words/words-context.js';

interface Entry {
  current: string;
  next: string;
  again: string;
}

/** Everyone changes their own password; ten characters at least. */
export function PasswordDialog({ close }: { close: () => void }) {
  const t = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm<Entry>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const change = async ({ current, next }: Entry): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await api.put('/me/password', { current, next });
      message.success(t.password.changed);
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
      title={t.shell.changePassword}
      okText={t.password.change}
      cancelText={t.app.cancel}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={close}
    >
      {error !== null && <ProblemNotice error={error} />}
      <Form form={form} layout="vertical" onFinish={(entry: Entry) => void change(entry)} requiredMark={false}>
        <Form.Item
          name="current"
          label={t.password.current}
          rules={[{ required: true, message: errorSentence('REQUIRED', t.language) }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item
          name="next"
          label={t.password.next}
          extra={t.password.rule}
          rules={[{ required: true, min: 10, message: t.password.rule }]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="again"
          label={t.password.again}
          dependencies={['next']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, value) =>
                value === getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error(t.password.differs)),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
