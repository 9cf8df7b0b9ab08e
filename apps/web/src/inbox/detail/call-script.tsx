import type { TaskDetail } from '../../../../../libs/contracts/inbox.js';
import { useOfficeName } from '../../api/use-offices.js';
import { useMe } from '../../session/use-me.js';
import { useWords } from '../../words/words-context.js';

/** What to say on the telephone or at the door, with the names and dates of this task. */
export function CallScript({ task }: { task: TaskDetail }) {
  const t = useWords();
  const me = useMe();
  const officeName = useOfficeName();
  const script = t.script[task.kind];
  if (!script) return null;
  const lines = script({
    name: task.recipientName ?? '',
    office: officeName(me.office) || me.officeName,
    validUntil: task.validUntil ?? '',
  });
  return (
    <details className="script" open={task.kind === 'reminderCall' || task.kind === 'followUpCall'}>
      <summary>{t.task.script}</summary>
      <ol>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </details>
  );
}
