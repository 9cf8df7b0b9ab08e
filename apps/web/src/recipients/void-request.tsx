import { App, Button } from 'antd';
import { useState } from 'react';
import { rolesFor } from '../../../../libs/domain/recipient/recipient-authority.js';
import { api } from '../api/client.js';
import { ReasonDialog } from '../fields/reason-dialog.js';
import { holds, useMe } from '../session/use-me.js';
import { useWords } from '../words/words-context.js';
import { refreshRecipient } from './use-recipients.js';

/** Rule B4. Asks two persons of the centre to void a certification that was not true. */
export function VoidRequest({ recipientNo, certificationId }: { recipientNo: string; certificationId: string }) {
  const t = useWords();
  const me = useMe();
  const { message } = App.useApp();
  const [asks, setAsks] = useState(false);
  if (!holds(me, ...rolesFor('requestVoid'))) return null;
  const send = async (reason: string): Promise<boolean> => {
    await api.post(`/recipients/${recipientNo}/certifications/${certificationId}/void`, { reason });
    message.success(t.voiding.asked);
    await refreshRecipient(recipientNo);
    return true;
  };
  return (
    <>
      <Button size="small" type="link" onClick={() => setAsks(true)}>
        {t.voiding.open}
      </Button>
      {asks && (
        <ReasonDialog
          title={t.voiding.open}
          hint={t.voiding.hint}
          ok={t.voiding.ok}
          send={send}
          close={() => setAsks(false)}
        />
      )}
    </>
  );
}
