import { DownOutlined, KeyOutlined, LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown, Switch } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { useShortcuts } from '../inbox/use-shortcuts.js';
import { signOut } from '../session/sign-out.js';
import { useMe } from '../session/use-me.js';
import { useWords } from '../words/words-context.js';

// Form and fields come with the dialog, not with the first page.
const PasswordDialog = lazy(async () => ({ default: (await import('./password-dialog.js')).PasswordDialog }));

/** Name, role and office; password, single-key shortcuts, logout. */
export function PersonMenu() {
  const t = useWords();
  const me = useMe();
  const navigate = useNavigate();
  const [asksPassword, setAsksPassword] = useState(false);
  const [shortcuts, setShortcuts] = useShortcuts();
  const leave = async (): Promise<void> => {
    await signOut();
    await navigate('/login');
  };
  const roles = me.assignments.map(({ role, officeName, deputyFor }) => ({
    key: `${role}-${officeName}`,
    label: `${officeName} · ${t.codes.role[role]}${deputyFor ? t.shell.asDeputy : ''}`,
    disabled: true,
  }));
  const first = me.assignments[0];
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            ...roles,
            { type: 'divider' },
            {
              key: 'shortcuts',
              label: (
                <span className="menu-switch">
                  {t.shell.shortcuts}{' '}
                  <Switch size="small" checked={shortcuts} aria-label={t.shell.shortcuts} tabIndex={-1} />
                </span>
              ),
              onClick: ({ domEvent }) => {
                domEvent.stopPropagation();
                setShortcuts(!shortcuts);
              },
            },
            {
              key: 'password',
              icon: <KeyOutlined aria-hidden />,
              label: t.shell.changePassword,
              onClick: () => setAsksPassword(true),
            },
            { key: 'logout', icon: <LogoutOutlined aria-hidden />, label: t.shell.logout, onClick: () => void leave() },
          ],
        }}
      >
        <Button type="text" className="person" icon={<UserOutlined aria-hidden />}>
          <span className="person-name">{me.user.name}</span>
          {first && (
            <span className="person-role">
              {first.officeName} · {t.codes.role[first.role]}
            </span>
          )}
          <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      {asksPassword && (
        <Suspense fallback={null}>
          <PasswordDialog close={() => setAsksPassword(false)} />
        </Suspense>
      )}
    </>
  );
}
