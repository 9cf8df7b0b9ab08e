import { Button, Select } from 'antd';
import { useState } from 'react';
import type { Role } from '../../../../libs/domain/organisation/roles.js';
import { useWords } from '../words/words-context.js';
import type { DemoAccount } from './use-demo-accounts.js';

interface Props {
  role: Role;
  accounts: readonly DemoAccount[];
  enterAs: (login: string) => void;
  busy: boolean;
}

/** A role, what it does, and one of its people to enter as. */
export function DemoRoleCard({ role, accounts, enterAs, busy }: Props) {
  const t = useWords();
  const [login, setLogin] = useState(accounts[0]?.login ?? '');
  const title = t.codes.role[role];
  return (
    <article className="role-card">
      <h3>{title}</h3>
      <p>{t.login.roleDoes[role]}</p>
      {accounts.length > 1 ? (
        <Select
          aria-label={t.login.whoAs(title)}
          value={login}
          onChange={setLogin}
          showSearch={{ optionFilterProp: 'label' }}
          options={accounts.map((account) => ({
            value: account.login,
            label: `${account.officeName} ${account.name}`,
          }))}
        />
      ) : (
        <span className="role-person">
          {accounts[0]?.officeName} {accounts[0]?.name}
        </span>
      )}
      <Button onClick={() => enterAs(login)} disabled={busy}>
        {t.login.enterAs(title)}
      </Button>
    </article>
  );
}
