import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../words/words-context.js';
import { ConfirmDialog } from './confirm-dialog.js';
import type { OpenedDecision } from './opened-decisions.js';

interface Props {
  picked: readonly OpenedDecision[];
  opened: number;
  all: number;
  clear: () => void;
}

/** How many have been looked at, and the confirmation of those that are ticked. */
export function ConfirmBar({ picked, opened, all, clear }: Props) {
  const t = useWords();
  const [frozen, setFrozen] = useState<readonly OpenedDecision[] | null>(null);
  return (
    <section className="bulk-bar" aria-label={t.bulk.confirm}>
      <span className="minor">{t.bulk.opened(opened, all)}</span>
      {picked.length > 0 && (
        <>
          <strong>{t.bulk.picked(picked.length)}</strong>
          <Button size="small" type="primary" onClick={() => setFrozen(picked)}>
            {t.bulk.confirm}
          </Button>
          <Button size="small" type="text" onClick={clear}>
            {t.bulk.clear}
          </Button>
        </>
      )}
      {frozen && (
        <ConfirmDialog
          decisions={frozen}
          close={(done) => {
            setFrozen(null);
            if (done) clear();
          }}
        />
      )}
    </section>
  );
}
