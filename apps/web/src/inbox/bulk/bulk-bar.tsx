import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Task } from '../../../../../libs/contracts/inbox.js';
import { useWords } from '../../words/words-context.js';
import { BulkDialog } from './bulk-dialog.js';
import './bulk.css';

export type BulkAction = 'claim' | 'release' | 'assign';
const ACTIONS: readonly BulkAction[] = ['claim', 'release', 'assign'];

/** A day's walk; each look at an address is in the audit, so there is a limit. */
const VISITS_AT_MOST = 50;

/** What is done to all that is ticked; the list of ids is frozen when an action is chosen. */
export function BulkBar({ tasks, clear }: { tasks: readonly Task[]; clear: () => void }) {
  const t = useWords();
  const navigate = useNavigate();
  const visits = tasks.filter(({ recipientNo }) => recipientNo !== null).map(({ id }) => id);
  const [frozen, setFrozen] = useState<{ action: BulkAction; tasks: readonly Task[] } | null>(null);
  return (
    <section className="bulk-bar" aria-label={t.bulk.title}>
      <strong>{t.bulk.picked(tasks.length)}</strong>
      {ACTIONS.map((action) => (
        <Button key={action} size="small" onClick={() => setFrozen({ action, tasks })}>
          {t.task.action[action]}
        </Button>
      ))}
      {visits.length > 0 && visits.length <= VISITS_AT_MOST && (
        <Button
          size="small"
          icon={<PrinterOutlined aria-hidden />}
          onClick={() => void navigate('/visits', { state: { ids: visits } })}
        >
          {t.inbox.print}
        </Button>
      )}
      <Button size="small" type="text" onClick={clear}>
        {t.bulk.clear}
      </Button>
      {frozen && (
        <BulkDialog
          action={frozen.action}
          tasks={frozen.tasks}
          close={(done) => {
            setFrozen(null);
            if (done) clear();
          }}
        />
      )}
    </section>
  );
}
