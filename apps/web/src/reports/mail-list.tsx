import type { Report } from '../../../../libs/contracts/reports.js';
import { NothingHere } from '../look/nothing-here.js';
import { StateMark, type Tone } from '../look/state-mark.js';
import { useFormat } from '../words/use-format.js';
import { useWords } from '../words/words-context.js';
import { SettleMail } from './settle-mail.js';

type Mail = Report['mails'][number];

const TONE_OF = { planned: 'busy', sent: 'good', doubtful: 'warn' } satisfies Record<Mail['state'], Tone>;

/** Rule G3. The proof of the mails: one per centre and version, each sent once. */
export function MailList({ mails }: { mails: readonly Mail[] }) {
  const t = useWords();
  const format = useFormat();
  if (mails.length === 0) return <NothingHere title={t.reports.noMail} hint={t.reports.noMailHint} />;
  return (
    <ul className="plain-list">
      {mails.map((mail) => (
        <li key={mail.mailKey}>
          <p>
            <StateMark tone={TONE_OF[mail.state]} text={t.codes.mailState[mail.state]} />{' '}
            <strong>{t.codes.centre[mail.centre]}</strong> {t.reports.versionNo(mail.version)} · {mail.to}
            {mail.sentAt && <span className="minor"> · {format.instant(mail.sentAt)}</span>}
          </p>
          <p className="minor">
            {mail.subject} · Message-ID {mail.messageId}
          </p>
          {mail.lastError && <p className="minor">{mail.lastError}</p>}
          {mail.state === 'doubtful' && <SettleMail mailKey={mail.mailKey} />}
        </li>
      ))}
    </ul>
  );
}
