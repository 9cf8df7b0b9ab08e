import { EditOutlined, PhoneOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { Recipient } from '../../../../libs/contracts/recipients.js';
import { rolesFor } from '../../../../libs/domain/recipient/recipient-authority.js';
import { holds, useMe } from '../session/use-me.js';
import { useWords } from '../words/words-context.js';
import { AttemptDrawer } from './attempt-drawer.js';
import { CertifyDrawer } from './certify-drawer.js';
import { CorrectDrawer } from './correct-drawer.js';

/** What one may do about a recipient outside of a task. */
export function RecipientActions({ recipient }: { recipient: Recipient }) {
  const t = useWords();
  const me = useMe();
  const [open, setOpen] = useState<'certify' | 'attempt' | 'correct' | null>(null);
  const close = (): void => setOpen(null);
  const isEnded = recipient.status === 'terminated';
  return (
    <div className="buttons">
      {holds(me, 'V', 'T', 'TH', 'P') && !isEnded && (
        <Button type="primary" icon={<SafetyCertificateOutlined aria-hidden />} onClick={() => setOpen('certify')}>
          {t.certify.open}
        </Button>
      )}
      {holds(me, ...rolesFor('recordAttempt')) && !isEnded && (
        <Button icon={<PhoneOutlined aria-hidden />} onClick={() => setOpen('attempt')}>
          {t.attempt.open}
        </Button>
      )}
      {holds(me, 'T', 'TH', 'P') && (
        <Button icon={<EditOutlined aria-hidden />} onClick={() => setOpen('correct')}>
          {t.correct.open}
        </Button>
      )}
      {open === 'certify' && <CertifyDrawer recipient={recipient} close={close} />}
      {open === 'attempt' && <AttemptDrawer recipient={recipient} close={close} />}
      {open === 'correct' && <CorrectDrawer recipient={recipient} close={close} />}
    </div>
  );
}
