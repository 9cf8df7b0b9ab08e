import type { TaskDetail } from '../../../../../libs/contracts/inbox.js';
import { EvidenceList } from '../../fields/evidence-list.js';
import { Section } from '../../look/section.js';
import { wordOf } from '../../words/code-words.js';
import { useWords } from '../../words/words-context.js';
import { FieldFacts } from './field-facts.js';

const idsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** How a task ended: its answer with fields and evidence, or why it was closed without one. */
export function OutcomePart({ task }: { task: TaskDetail }) {
  const t = useWords();
  const fields = task.answerFields ?? {};
  return (
    <Section title={t.task.outcome}>
      <p>
        <strong>{task.answer ? wordOf(t.codes.answer, task.answer) : t.codes.taskStatus[task.status]}</strong>
        {task.closeReason && ` · ${wordOf(t.codes.closeReason, task.closeReason)}`}
      </p>
      {task.answeredBy && (
        <p className="minor">{t.task.answeredBy(task.answeredByName ?? task.answeredBy, task.answeredOn ?? '')}</p>
      )}
      <FieldFacts fields={fields} />
      {idsOf(fields.evidenceIds).length > 0 && <EvidenceList ids={idsOf(fields.evidenceIds)} />}
    </Section>
  );
}
