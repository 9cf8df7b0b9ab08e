import { isEscalatedTo } from '../../../../libs/domain/inbox/task-authority.js';
import { TASK_KINDS, type TaskKind } from '../../../../libs/domain/inbox/task-kinds.js';
import type { Role } from '../../../../libs/domain/organisation/roles.js';
import type { TaskView } from '../words/code-words.js';

/** Which tasks a list shows; it lives in the address, so that a view can be kept as a bookmark. */
export interface TaskFilter {
  view: TaskView;
  desk: 'own' | 'all';
  kind?: TaskKind | undefined;
  village?: string | undefined;
}

export const VIEWS: readonly TaskView[] = [
  'open',
  'mine',
  'unclaimed',
  'dueToday',
  'overdue',
  'returned',
  'escalated',
  'done',
];

/** Rules B9, D4. What is escalated reaches the town head and the bureau manager; others have no such view. */
export const viewsOf = (roles: readonly Role[]): readonly TaskView[] =>
  VIEWS.filter((view) => view !== 'escalated' || roles.some(isEscalatedTo));

const isKind = (text: string | null): text is TaskKind => text !== null && Object.hasOwn(TASK_KINDS, text);
const isView = (text: string | null): text is TaskView => text !== null && (VIEWS as readonly string[]).includes(text);

/** The filter that an address asks for; what it does not know, it leaves out. */
export function filterFrom(params: URLSearchParams): TaskFilter {
  const [view, kind, scope] = [params.get('view'), params.get('kind'), params.get('desk')];
  return {
    view: isView(view) ? view : 'open',
    desk: scope === 'all' ? 'all' : 'own',
    kind: isKind(kind) ? kind : undefined,
    village: params.get('village') ?? undefined,
  };
}

/** The address with some parts of the filter changed; empty parts disappear. */
export function withFilter(
  params: URLSearchParams,
  change: Partial<Record<keyof TaskFilter, string | undefined>>,
): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(change)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
}
