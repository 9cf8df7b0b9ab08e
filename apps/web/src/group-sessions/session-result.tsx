import { Button, Result } from 'antd';
import type { z } from 'zod';
import type { groupSessionResult } from '../../../../libs/contracts/recipients.js';
import { errorSentence } from '../words/error-words.js';
import { useWords } from '../words/words-context.js';
import type { Attendee } from './attendee.js';

interface Props {
  results: z.infer<typeof groupSessionResult>['results'];
  attendees: readonly Attendee[];
  restart: () => void;
}

/** Who was certified and who was refused, each with the reason. */
export function SessionResult({ results, attendees, restart }: Props) {
  const t = useWords();
  const refused = results.filter((result) => !result.ok);
  const nameOf = (recipientNo: string): string =>
    attendees.find(({ recipient }) => recipient.recipientNo === recipientNo)?.recipient.name ?? recipientNo;
  return (
    <Result
      status={refused.length === 0 ? 'success' : 'warning'}
      title={t.group.result(results.length - refused.length, refused.length)}
      extra={
        <Button type="primary" onClick={restart}>
          {t.group.another}
        </Button>
      }
    >
      {refused.length > 0 && (
        <ul>
          {refused.map(({ recipientNo, detail, code }) => (
            <li key={recipientNo}>
              <strong>{nameOf(recipientNo)}</strong>: {detail ?? errorSentence(code ?? '', t.language)}
            </li>
          ))}
        </ul>
      )}
    </Result>
  );
}
