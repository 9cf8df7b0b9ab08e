import { EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import type { revealed } from '../../../../libs/contracts/recipients.js';
import { api } from '../api/client.js';
import { ReasonDialog } from '../fields/reason-dialog.js';
import { Facts } from '../look/facts.js';
import { useWords } from '../words/words-context.js';

type Revealed = z.infer<typeof revealed>;

/** The full numbers, for a reason that stands in the audit; they go when the page is left or hidden by hand. */
export function RevealPart({ recipientNo }: { recipientNo: string }) {
  const t = useWords();
  const [asks, setAsks] = useState(false);
  const [shown, setShown] = useState<Revealed | null>(null);
  const reveal = async (reason: string): Promise<boolean> => {
    setShown(await api.post<Revealed>(`/recipients/${recipientNo}/reveal`, { reason }));
    return true;
  };
  return (
    <div className="reveal">
      {shown ? (
        <>
          <Facts
            facts={[
              { label: t.recipient.nationalId, value: shown.nationalId },
              { label: t.recipient.phone, value: shown.phone },
              { label: t.recipient.address, value: shown.address, wide: true },
            ]}
          />
          <Button size="small" onClick={() => setShown(null)}>
            {t.reveal.hide}
          </Button>
        </>
      ) : (
        <Button icon={<EyeOutlined aria-hidden />} onClick={() => setAsks(true)}>
          {t.reveal.open}
        </Button>
      )}
      {asks && (
        <ReasonDialog
          title={t.reveal.open}
          hint={t.reveal.hint}
          ok={t.reveal.ok}
          send={reveal}
          close={() => setAsks(false)}
        />
      )}
    </div>
  );
}
