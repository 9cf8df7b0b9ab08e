import type { TaskDetail } from '../../../../../libs/contracts/inbox.js';
import { FindingGround } from '../../decisions/finding-ground.js';
import { Section } from '../../look/section.js';
import { wordOf } from '../../words/code-words.js';
import { useWords } from '../../words/words-context.js';

/** What was found, by whom and when, with its evidence: what a reviewer judges. */
export function FindingPart({ task }: { task: TaskDetail }) {
  const t = useWords();
  const { finding } = task;
  if (!finding) return null;
  return (
    <Section
      title={t.task.finding}
      extra={<span className="minor">{wordOf(t.codes.findingState, finding.state)}</span>}
    >
      <FindingGround finding={finding} />
    </Section>
  );
}
