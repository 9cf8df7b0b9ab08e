import { useNavigate } from 'react-router';
import { TaskList } from '../inbox/task-list.js';
import { TaskPanel } from '../inbox/task-panel.js';
import { useTasks } from '../inbox/use-inbox.js';
import { useKeys } from '../inbox/use-keys.js';
import { ProblemNotice } from '../look/problem-notice.js';

const FILTER = { view: 'open', desk: 'own' } as const;
const address = (id: string): string => `/decisions/${id}`;

/** Proposals or confirmations of one's own desk; each is opened before it is decided. */
export function DecisionTasks({ taskId }: { taskId: string | undefined }) {
  const navigate = useNavigate();
  const tasks = useTasks(FILTER);
  const at = tasks.items.findIndex((task) => task.id === taskId);
  const step = (by: number): void => {
    const next = tasks.items[at < 0 ? 0 : at + by];
    if (next) void navigate(address(next.id));
  };
  useKeys({ j: () => step(1), k: () => step(-1) });
  return (
    <div className={taskId ? 'inbox inbox-open' : 'inbox'}>
      <div className="inbox-left">
        {tasks.error && <ProblemNotice error={tasks.error} retry={() => void tasks.refetch()} />}
        <TaskList tasks={tasks} filter={FILTER} selectedId={taskId} address={address} />
      </div>
      <TaskPanel
        key={taskId ?? ''}
        id={taskId}
        following={() => (tasks.items[at + 1] ?? tasks.items[at - 1])?.id}
        moveOn={(next) => void navigate(next ? address(next) : '/decisions')}
        back="/decisions"
      />
    </div>
  );
}
