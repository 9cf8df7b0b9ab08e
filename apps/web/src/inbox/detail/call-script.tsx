import { useState } from 'react';
import type { TaskDetail } from '../../../../../libs/contracts/inbox.js';
import { useOfficeName } from '../../api/use-offices.js';
import { useMe } from '../../session/use-me.js';
import { useWords } from '../../words/words-context.js';
import { placeElsewhere } from './lives-elsewhere.js';
import { onRecord } from './on-record.js';

const STORED_AS = 'script';

/** What to say on the telephone or at the door, with the names and dates of this task; whoever knows it folds it once for all. */
export function CallScript({ task }: { task: TaskDetail }) {
  const t = useWords();
  const me = useMe();
  const officeName = useOfficeName();
  const [isOpen, setOpen] = useState(() => localStorage.getItem(STORED_AS) !== 'folded');
  const script = t.script[task.kind];
  if (!script) return null;
  const elsewhere = placeElsewhere(task, me.city);
  const lines = script({
    name: task.recipientName ?? '',
    office: officeName(me.office) || me.officeName,
    validUntil: task.validUntil ?? '',
    ...onRecord(task.attempts),
    ...(elsewhere ? { elsewhere } : {}),
  });
  return (
    <details
      className="script"
      open={isOpen}
      onToggle={({ currentTarget }) => {
        localStorage.setItem(STORED_AS, currentTarget.open ? 'open' : 'folded');
        setOpen(currentTarget.open);
      }}
    >
      <summary>{t.task.script}</summary>
      <ol>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </details>
  );
}
