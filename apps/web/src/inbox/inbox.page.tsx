import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { ProblemNotice } from '../look/problem-notice.js';
import { useWords } from '../words/words-context.js';
import { BulkBar } from './bulk/bulk-bar.js';
import { InboxToolbar } from './inbox-toolbar.js';
import { filterFrom } from './task-filter.js';
import { TaskList } from './task-list.js';
import { TaskPanel } from './task-panel.js';
import { useTasks } from './use-inbox.js';
import { useKeys } from './use-keys.js';
import { ViewsMenu } from './views-menu.js';
import './inbox.css';

/** The inbox: list and detail side by side; the address keeps view, filters and the task that is open. */
export function InboxPage() {
  const t = useWords();
  const navigate = useNavigate();
  const { taskId } = useParams();
  const [params] = useSearchParams();
  const filter = filterFrom(params);
  const tasks = useTasks(filter);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const address = (id: string): string => `/inbox/${id}?${params}`;
  const step = (by: number): void => {
    const at = tasks.items.findIndex((task) => task.id === taskId);
    const next = tasks.items[at < 0 ? 0 : at + by];
    if (next) void navigate(address(next.id));
  };
  useKeys({ j: () => step(1), k: () => step(-1) });
  const following = (id: string): string | undefined => {
    const at = tasks.items.findIndex((task) => task.id === id);
    return (tasks.items[at + 1] ?? tasks.items[at - 1])?.id;
  };
  const moveOn = (next: string | undefined): void => void navigate(next ? address(next) : `/inbox?${params}`);
  return (
    <div className={taskId ? 'inbox inbox-open' : 'inbox'}>
      <div className="inbox-left">
        <div className="inbox-title">
          <h1>{t.menu.inbox}</h1>
          <ViewsMenu />
        </div>
        <InboxToolbar filter={filter} />
        {tasks.error && <ProblemNotice error={tasks.error} retry={() => void tasks.refetch()} />}
        <TaskList
          tasks={tasks}
          filter={filter}
          selectedId={taskId}
          address={address}
          picking={{ picked, pick: setPicked }}
        />
        {picked.size > 0 && (
          <BulkBar tasks={tasks.items.filter((task) => picked.has(task.id))} clear={() => setPicked(new Set())} />
        )}
      </div>
      <TaskPanel key={taskId ?? ''} id={taskId} following={following} moveOn={moveOn} back={`/inbox?${params}`} />
    </div>
  );
}
