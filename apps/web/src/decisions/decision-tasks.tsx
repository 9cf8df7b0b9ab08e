import { useState } from 'react';
import { useNavigate } from 'react-router';
import { TaskList } from '../inbox/task-list.js';
import { TaskPanel } from '../inbox/task-panel.js';
import { useTasks } from '../inbox/use-inbox.js';
import { useKeys } from '../inbox/use-keys.js';
import { ProblemNotice } from '../look/problem-notice.js';
import { ConfirmBar } from './confirm-bar.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { mayPick, type OpenedDecision } from './opened-decisions.js';
import { useOpenedDecisions } from './use-opened-decisions.js';
import '../inbox/inbox.css';

const FILTER = { view: 'open', desk: 'own' } as const;
const address = (id: string): string => `/decisions/${id}`;

/** Proposals or confirmations of one's own desk; each is opened before it is decided. */
export function DecisionTasks({ taskId }: { taskId: string | undefined }) {
  const navigate = useNavigate();
  const tasks = useTasks(FILTER);
  const opened = useOpenedDecisions(taskId);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  // The list is fixed when the dialog opens, and its result stays although the decided ones leave the list.
  const [frozen, setFrozen] = useState<readonly OpenedDecision[] | null>(null);
  const listed = tasks.items.filter(({ id }) => opened.has(id));
  const chosen = listed
    .filter(({ id }) => picked.has(id))
    .map(({ id }) => opened.get(id))
    .filter((one): one is OpenedDecision => one !== undefined);
  const checks = tasks.items.some(({ answers }) => answers.includes('confirm'));
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
        <TaskList
          tasks={tasks}
          filter={FILTER}
          selectedId={taskId}
          address={address}
          {...(checks
            ? {
                picking: {
                  picked,
                  pick: setPicked,
                  may: (id: string) => mayPick(id, opened, new Set(chosen.map(({ task }) => task.id))),
                },
              }
            : {})}
        />
        {checks && listed.length > 0 && (
          <ConfirmBar
            picked={chosen.length}
            opened={listed.length}
            all={tasks.items.length}
            confirm={() => setFrozen(chosen)}
            clear={() => setPicked(new Set())}
          />
        )}
      </div>
      {frozen && (
        <ConfirmDialog
          decisions={frozen}
          close={(done) => {
            setFrozen(null);
            if (done) setPicked(new Set());
          }}
        />
      )}
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
