import { ExportOutlined } from '@ant-design/icons';
import type { Recipient } from '../../../../libs/contracts/recipients.js';
import { useOfficeName } from '../api/use-offices.js';
import { holds, useMe } from '../session/use-me.js';
import { engineAddress } from '../shell/engine-address.js';
import { useWords } from '../words/words-context.js';
import { StageMark, StatusMark } from './standing-marks.js';

/** Name, number, standing; for managers and administrators the way into the engine. */
export function RecipientHead({ recipient }: { recipient: Recipient }) {
  const t = useWords();
  const me = useMe();
  const officeName = useOfficeName();
  return (
    <header className="recipient-head">
      <div>
        <h1>{recipient.name}</h1>
        <p className="recipient-line">
          {recipient.recipientNo} · {recipient.nationalIdMasked} · {t.codes.sex[recipient.sex]} ·{' '}
          {officeName(recipient.town)} {officeName(recipient.village)}
        </p>
      </div>
      <div className="recipient-marks">
        <span>
          <span className="mark-label">{t.recipient.status}</span>{' '}
          <StatusMark status={recipient.status} paidAgainFrom={recipient.paidAgainFrom} />
        </span>
        <span>
          <span className="mark-label">{t.recipient.stage}</span> <StageMark stage={recipient.stage} />
        </span>
        {me.temporalUi && holds(me, 'M', 'A') && (
          <a href={engineAddress(me.temporalUi, recipient.workflowId)} target="_blank" rel="noreferrer">
            {t.recipient.process} <ExportOutlined aria-hidden />
          </a>
        )}
      </div>
    </header>
  );
}
