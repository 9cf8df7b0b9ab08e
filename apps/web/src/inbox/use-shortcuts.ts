import { useSyncExternalStore } from 'react';

const STORED_AS = 'shortcuts';
const listeners = new Set<() => void>();

const isOn = (): boolean => localStorage.getItem(STORED_AS) !== 'off';
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Single-key shortcuts, which everyone may switch off (WCAG 2.1.4). */
export function useShortcuts(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, isOn);
  const set = (wanted: boolean): void => {
    localStorage.setItem(STORED_AS, wanted ? 'on' : 'off');
    for (const listener of listeners) listener();
  };
  return [on, set];
}
