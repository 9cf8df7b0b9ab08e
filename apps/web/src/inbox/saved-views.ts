/** Filters of the inbox that somebody gave a name to; kept on this machine by login. */
import { useSyncExternalStore } from 'react';

export interface SavedView {
  name: string;
  /** The query of the inbox's address. */
  query: string;
}

const listeners = new Set<() => void>();
const keyOf = (login: string): string => `views:${login}`;

/** The views in a stored text, the broken ones left out. */
export function viewsIn(text: string | null): SavedView[] {
  try {
    const stored: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(stored) ? stored.filter((view): view is SavedView => isView(view)) : [];
  } catch {
    return [];
  }
}

const isView = (view: unknown): boolean =>
  typeof view === 'object' &&
  view !== null &&
  'name' in view &&
  'query' in view &&
  typeof view.name === 'string' &&
  typeof view.query === 'string';

/** The views with one more; a name stands once. */
export const withView = (views: readonly SavedView[], view: SavedView): SavedView[] => [
  ...views.filter(({ name }) => name !== view.name),
  view,
];

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function useSavedViews(login: string) {
  const text = useSyncExternalStore(subscribe, () => localStorage.getItem(keyOf(login)));
  const views = viewsIn(text);
  const store = (next: readonly SavedView[]): void => {
    localStorage.setItem(keyOf(login), JSON.stringify(next));
    for (const listener of listeners) listener();
  };
  return {
    views,
    save: (view: SavedView) => store(withView(views, view)),
    drop: (name: string) => store(views.filter((view) => view.name !== name)),
  };
}
