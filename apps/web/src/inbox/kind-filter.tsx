import { Select, Tag } from 'antd';
import type { TaskKind } from '../../../../libs/domain/inbox/task-kinds.js';
import { useWords } from '../words/words-context.js';

interface Props {
  kinds: readonly (readonly [TaskKind, number])[];
  chosen: TaskKind | undefined;
  choose: (kind: TaskKind | undefined) => void;
}

const CHIPS_AT_MOST = 5;

/** The kinds of task that there are, as chips; whoever has many chooses from a list. */
export function KindFilter({ kinds, chosen, choose }: Props) {
  const t = useWords();
  if (kinds.length < 2) return null;
  if (kinds.length > CHIPS_AT_MOST) {
    return (
      <Select
        aria-label={t.inbox.kind}
        placeholder={t.inbox.kind}
        allowClear
        size="small"
        value={chosen ?? null}
        onChange={(kind: TaskKind | null) => choose(kind ?? undefined)}
        options={kinds.map(([kind, count]) => ({ value: kind, label: `${t.codes.taskKind[kind] ?? kind} ${count}` }))}
      />
    );
  }
  return (
    <div className="chips">
      {kinds.map(([kind, count]) => (
        <Tag.CheckableTag key={kind} checked={chosen === kind} onChange={(on) => choose(on ? kind : undefined)}>
          {t.codes.taskKind[kind] ?? kind} {count}
        </Tag.CheckableTag>
      ))}
    </div>
  );
}
