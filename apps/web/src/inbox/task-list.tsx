import { Checkbox, Skeleton } from 'antd';
import type { Task } from '../../../../libs/contracts/inbox.js';
import { isOpenTask } from '../../../../libs/domain/inbox/task-kinds.js';
import { MoreButton } from '../look/more-button.js';
import { NothingHere } from '../look/nothing-here.js';
import { useToday } from '../session/use-me.js';
import { useWords } from '../words/words-context.js';
import type { TaskFilter } from './task-filter.js';
import { TaskRow } from './task-row.js';
import type { useTasks } from './use-inbox.js';
import './task-list.css';

interface Props {
  tasks: ReturnType<typeof useTasks>;
  filter: TaskFilter;
  selectedId: string | undefined;
  address: (id: string) => string;
  /** What is ticked for an act on many; without it there are no boxes. */
  picking?: {
    picked: ReadonlySet<string>;
    pick: (ids: ReadonlySet<string>) => void;
    /** Which of them may be ticked just now; all open ones if it is not said. */
    may?: (id: string) => boolean;
  };
}

/** The tasks of a view, the most urgent first, with boxes for what is done to many at once. */
export function TaskList({ tasks, filter, selectedId, address, picking }: Props) {
  const t = useWords();
  const today = useToday();
  if (tasks.isPending) return <Skeleton active paragraph={{ rows: 8 }} className="list-loading" />;
  // The error above says why; an empty list would say that there is nothing.
  if (tasks.error && tasks.items.length === 0) return null;
  if (tasks.items.length === 0)
    return <NothingHere title={t.inbox.empty[filter.view]} hint={t.inbox.emptyHint[filter.view]} />;
  const may = (task: Task): boolean => isOpenTask(task) && (picking?.may?.(task.id) ?? true);
  const pickable = tasks.items.filter(may).map((task) => task.id);
  const picked = picking?.picked ?? new Set<string>();
  const toggle = (id: string): void => {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    picking?.pick(next);
  };
  return (
    <>
      {picking && !picking.may && pickable.length > 0 && (
        <div className="pick-all">
          <Checkbox
            checked={pickable.every((id) => picked.has(id))}
            indeterminate={picked.size > 0 && !pickable.every((id) => picked.has(id))}
            onChange={({ target }) => picking.pick(new Set(target.checked ? pickable : []))}
          >
            {t.inbox.pickAll(pickable.length)}
          </Checkbox>
        </div>
      )}
      <ul className="task-list">
        {tasks.items.map((task) => (
          <TaskRow
            key={task.id}
            task={task}
            today={today}
            selected={task.id === selectedId}
            to={address(task.id)}
            picked={picked.has(task.id)}
            toggle={picking && may(task) ? () => toggle(task.id) : undefined}
          />
        ))}
      </ul>
      <MoreButton pages={tasks} />
    </>
  );
}
