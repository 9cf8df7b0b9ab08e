import { SafetyCertificateFilled } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Card, Form, Input } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { api } from '../api/client.js';
import { ProblemNotice } from '../look/problem-notice.js';
import { meQuery } from '../session/use-me.js';
import { LanguageSwitch } from '../shell/language-switch.js';
import { useWords } from '../words/words-context.js';
import { DemoRoles } from './demo-roles.js';
import { useDemoAccounts } from './use-demo-accounts.js';
import './login.css';

interface Credentials {
  login: string;
  password: string;
}

/** Only a path of our own may follow a login. */
const safePath = (next: string | null): string => (next?.startsWith('/') && !next.startsWith('//') ? next : '/');

export function LoginPage() {
  const t = useWords();
  const [form] = Form.useForm<Credentials>();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const accounts = useDemoAccounts();
  const enter = async (credentials: Credentials): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await api.post('/sessions', credentials);
      client.clear();
      await client.fetchQuery(meQuery);
      await navigate(safePath(params.get('next')), { replace: true });
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  };
  const enterAs = (login: string): void => {
    const credentials = { login, password: 'demo-2026' };
    form.setFieldsValue(credentials);
    void enter(credentials);
  };
  return (
    <main className="login">
      <div className="login-language">
        <LanguageSwitch />
      </div>
      <div className={accounts.length > 0 ? 'login-columns' : 'login-alone'}>
        <Card className="login-card">
          <SafetyCertificateFilled className="login-seal" aria-hidden />
          <h1>{t.app.name}</h1>
          <p className="login-intro">{t.login.intro}</p>
          {error !== null && <ProblemNotice error={error} />}
          <Form form={form} layout="vertical" requiredMark={false} onFinish={(entry: Credentials) => void enter(entry)}>
            <Form.Item name="login" label={t.login.login} rules={[{ required: true, message: t.login.loginMissing }]}>
              <Input size="large" autoComplete="username" autoCapitalize="none" />
            </Form.Item>
            <Form.Item
              name="password"
              label={t.login.password}
              rules={[{ required: true, message: t.login.passwordMissing }]}
            >
              <Input.Password size="large" autoComplete="current-password" />
            </Form.Item>
            <Button type="primary" htmlType="submit" size="large" block loading={busy}>
              {t.login.enter}
            </Button>
          </Form>
        </Card>
        {accounts.length > 0 && <DemoRoles accounts={accounts} enterAs={enterAs} busy={busy} />}
      </div>
    </main>
  );
}
