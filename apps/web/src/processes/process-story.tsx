import type { Process } from '../../../../libs/contracts/processes.js';
import { useOfficeName } from '../api/use-offices.js';
import { StateMark } from '../look/state-mark.js';
import { useFormat } from '../words/use-format.js';
import { useWords } from '../words/words-context.js';

/** In words: why it is stuck, or everybody it waits for. */
export function ProcessStory({ process }: { process: Process }) {
  const t = useWords();
  const officeName = useOfficeName();
  const { trouble, inWords, waitsFor } = process;
  if (trouble) {
    return (
      <div className="process-story">
        <StateMark tone={trouble.cause === 'mailDoubtful' ? 'warn' : 'bad'} text={inWords} />
        {(trouble.step || trouble.lastError) && (
          <code className="process-error">{[trouble.step, trouble.lastError].filter(Boolean).join(' · ')}</code>
        )}
      </div>
    );
  }
  return (
    <ul className="process-story">
      {waitsFor.map(({ kind, desk, office, round, until }) => (
        <li key={`${kind} ${round}`}>
          {officeName(office)} {t.codes.desk[desk]} · {t.codes.taskKind[kind]}
          {round > 1 && ` (${t.processes.round(round)})`} ·{' '}
          <span className="process-day">
            {t.processes.until} {until}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** How often it has been tried, and when again. */
export function ProcessTries({ process: { trouble } }: { process: Process }) {
  const t = useWords();
  const format = useFormat();
  if (!trouble || trouble.attempts === 0) return '—';
  return (
    <>
      {format.count(trouble.attempts)}
      {trouble.nextTryAt && (
        <>
          <br />
          <small>{t.processes.nextTry(format.instant(trouble.nextTryAt))}</small>
        </>
      )}
    </>
  );
}
