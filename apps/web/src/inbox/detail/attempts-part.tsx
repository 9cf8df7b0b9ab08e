import type { TaskDetail } from '../../../../../libs/contracts/inbox.js';
import { countVain, isAny } from '../../../../../libs/domain/inbox/attempts.js';
import { decisionAskedBy } from '../../../../../libs/domain/inbox/decision-tasks.js';
import { EvidenceList } from '../../fields/evidence-list.js';
import { Section } from '../../look/section.js';
import { wordOf } from '../../words/code-words.js';
import { useWords } from '../../words/words-context.js';

/** The tries to reach this person in this cycle; «unreachable» needs two vain calls on different days and a vain visit (Rule C1). */
export function AttemptsPart({ task: { kind, attempts } }: { task: TaskDetail }) {
  const t = useWords();
  // Who decides on a suspension must see that nobody was sought.
  if (attempts.length === 0)
    return decisionAskedBy(kind) === 'suspension' ? (
      <Section title={t.task.attempts}>
        <p>{t.ground.noAttempts}</p>
      </Section>
    ) : null;
  const vain = countVain(attempts);
  return (
    <Section title={t.task.attempts} extra={isAny(vain) && <span className="minor">{t.task.vain(vain)}</span>}>
      <ol className="attempts">
        {attempts.map(({ kind: way, on, outcome, office, by, byName, evidenceIds }) => (
          <li key={`${way}-${on}-${outcome}-${by}`}>
            <span>{on}</span>{' '}
            <strong>{t.codes.attempt[`${way}.${outcome}`] ?? wordOf(t.codes.attemptOutcome, outcome)}</strong>
            {office && <span> {office}</span>}
            <span className="minor"> {byName}</span>
            {evidenceIds.length > 0 && <EvidenceList ids={evidenceIds} />}
          </li>
        ))}
      </ol>
    </Section>
  );
}
