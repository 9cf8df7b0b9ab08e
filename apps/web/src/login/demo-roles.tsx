import { ROLES } from '../../../../libs/domain/organisation/roles.js';
import { useWords } from '../words/words-context.js';
import { DemoRoleCard } from './demo-role-card.js';
import type { DemoAccount } from './use-demo-accounts.js';

interface Props {
  accounts: readonly DemoAccount[];
  enterAs: (login: string) => void;
  busy: boolean;
}

/** One card per role, in the order in which the work passes through the house. */
export function DemoRoles({ accounts, enterAs, busy }: Props) {
  const t = useWords();
  return (
    <section className="demo-roles" aria-labelledby="demo-roles">
      <h2 id="demo-roles">{t.login.demoTitle}</h2>
      <p>{t.login.demoIntro}</p>
      <div className="role-cards">
        {ROLES.map((role) => {
          const ofRole = accounts.filter((account) => account.role === role);
          return (
            ofRole.length > 0 && <DemoRoleCard key={role} role={role} accounts={ofRole} enterAs={enterAs} busy={busy} />
          );
        })}
      </div>
    </section>
  );
}
