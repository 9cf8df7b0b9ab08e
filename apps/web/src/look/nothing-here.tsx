import { InboxOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';

/** An empty place says what will appear here, and when. */
export function NothingHere({ title, hint, action }: { title: string; hint?: string; action?: ReactNode }) {
  return (
    <div className="nothing-here">
      <InboxOutlined aria-hidden />
      <p className="nothing-title">{title}</p>
      {hint && <p className="nothing-hint">{hint}</p>}
      {action}
    </div>
  );
}
