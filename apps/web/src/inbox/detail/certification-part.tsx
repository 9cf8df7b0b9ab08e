import type { TaskDetail } from '../../../../../libs/contracts/inbox.js';
import { decisionAskedBy } from '../../../../../libs/domain/inbox/decision-tasks.js';
import { CertificationGround } from '../../decisions/certification-ground.js';
import { Section } from '../../look/section.js';
import { useWords } from '../../words/words-context.js';

/** Rules B4, C6. The certification on which a resumption rests, or which is doubted. */
export function CertificationPart({ task }: { task: TaskDetail }) {
  const t = useWords();
  if (!task.certification) return null;
  return (
    <Section title={decisionAskedBy(task.kind) === 'void' ? t.ground.doubted : t.ground.certification}>
      <CertificationGround certification={task.certification} />
    </Section>
  );
}
