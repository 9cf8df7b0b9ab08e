import { Button } from 'antd';
import { useWords } from '../words/words-context.js';
import '../inbox/bulk/bulk.css';

interface Props {
  picked: number;
  opened: number;
  all: number;
  confirm: () => void;
  clear: () => void;
}

/** How many have been looked at, and the confirmation of those that are ticked. */
export function ConfirmBar({ picked, opened, all, confirm, clear }: Props) {
  const t = useWords();
  return (
    <section className="bulk-bar" aria-label={t.bulk.confirm}>
      <span className="minor">{t.bulk.opened(opened, all)}</span>
      {picked > 0 && (
        <>
          <strong>{t.bulk.picked(picked)}</strong>
          <Button size="small" type="primary" onClick={confirm}>
            {t.bulk.confirm}
          </Button>
          <Button size="small" type="text" onClick={clear}>
            {t.bulk.clear}
          </Button>
        </>
      )}
    </section>
  );
}
