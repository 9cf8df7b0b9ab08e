import { queryOptions, useQuery } from '@tanstack/react-query';
import type { InboxCounts, Task, TaskDetail } from '../../../../libs/contracts/inbox.js';
import { api } from '../api/client.js';
import { queryClient } from '../api/query-client.js';
import { type PageOf, usePages } from '../api/use-pages.js';
import type { TaskFilter } from './task-filter.js';

const INBOX = 'inbox';

/** The list and its counters are asked anew together, so that they never contradict each other for long. */
export const refreshInbox = (): Promise<void> => queryClient.invalidateQueries({ queryKey: [INBOX] });

/** The counts of all views; by kind those of one. */
export const useCounts = (
  enabled = true,
  { desk, view }: Pick<TaskFilter, 'desk' | 'view'> = { desk: 'own', view: 'open' },
) =>
  useQuery({
    queryKey: [INBOX, 'counts', desk, view],
    queryFn: () => api.get<InboxCounts>('/inbox/counts', { desk, view }),
    enabled,
    refetchInterval: 60_000,
  });

export const useTasks = (filter: TaskFilter, enabled = true) =>
  usePages<Task>(
    [INBOX, 'tasks', filter],
    (cursor) => api.get<PageOf<Task>>('/inbox/tasks', { ...filter, cursor, limit: 50 }),
    enabled,
  );

export const taskQuery = (id: string | undefined) =>
  queryOptions({
    queryKey: [INBOX, 'task', id],
    queryFn: () => api.get<TaskDetail>(`/inbox/tasks/${id}`),
    enabled: id !== undefined,
    // Each look at a task's telephone number is written into the audit, so it is not asked without a reason.
    staleTime: 300_000,
    refetchOnWindowFocus: false,
  });

export const useTask = (id: string | undefined) => useQuery(taskQuery(id));
