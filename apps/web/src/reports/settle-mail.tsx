import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../api/client.js';
import { queryClient } from '../api/query-client.js';
import { ReasonDialog } from '../fields/reason-dialog.js';
import { holds, useMe } from '../session/use-me.js';
import { useWords } from '../words/words-context.js';

type Outcome = 'arrived' | 'sendAgain';

/** Of a mail that may or may not have arrived, a person who has asked the centre says which. */
export function SettleMail({ mailKey }: { mailKey: string }) {
  const t = useWords();
  const me = useMe();
  const [asks, setAsks] = useState<Outcome | null>(null);
  if (!holds(me, 'TH', 'M')) return null;
  const settle = async (outcome: Outcome, reason: string): Promise<boolean> => {
    await api.post('/reports/monthly/mails/settle', { mailKey, outcome, reason });
    await queryClient.invalidateQueries({ queryKey: ['reports'] });
    return true;
  };
  return (
    <div className="buttons">
      {(['arrived', 'sendAgain'] as const).map((outcome) => (
        <Button key={outcome} size="small" onClick={() => setAsks(outcome)}>
          {t.reports.settle[outcome]}
        </Button>
      ))}
      {asks && (
        <ReasonDialog
          title={t.reports.settle[asks]}
          hint={t.reports.settleHint}
          ok={t.reports.settle[asks]}
          send={(reason) => settle(asks, reason)}
          close={() => setAsks(null)}
        />
      )}
    </div>
  );
}
