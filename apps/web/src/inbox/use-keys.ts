import { useEffect, useRef } from 'react';
import { useShortcuts } from './use-shortcuts.js';

type Keys = Record<string, () => void>;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Single keys while nobody types and no dialog is open; `Ctrl+Enter` also while typing. */
export function useKeys(keys: Keys): void {
  const [on] = useShortcuts();
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent): void => {
      const isFinish = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
      const name = isFinish ? 'Ctrl+Enter' : event.key;
      if (!isFinish && (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))) return;
      if (document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open')) return;
      const act = current.current[name];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on]);
}
