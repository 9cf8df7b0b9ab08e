import { UserSwitchOutlined } from '@ant-design/icons';
import { useMe } from '../session/use-me.js';
import { useWords } from '../words/words-context.js';

/** Rule H4. Tells a deputy whose desk he stands at today, and from when until when. */
export function DeputyLine() {
  const t = useWords();
  const { assignments } = useMe();
  return assignments.map(
    ({ role, office, officeName, deputyship }) =>
      deputyship && (
        <p key={`${role} ${office} ${deputyship.name}`} className="deputy-line">
          <UserSwitchOutlined aria-hidden />{' '}
          {t.home.deputy({ ...deputyship, desk: `${officeName} · ${t.codes.role[role]}` })}
        </p>
      ),
  );
}
