import { QuestionCircleOutlined } from '@ant-design/icons';
import type { TaskDetail } from '../../../../../libs/contracts/inbox.js';
import { useWords } from '../../words/words-context.js';

/** Why this task exists: the rule's sentence, and what a person wrote who sent it back. */
export function WhyPart({ task }: { task: TaskDetail }) {
  const t = useWords();
  return (
    <div className="why">
      <QuestionCircleOutlined aria-hidden />
      <div>
        <h3>{t.task.why}</h3>
        <p>{task.reason.sentence}</p>
        {task.reason.text && (
          <p className="why-text">
            {t.task.saidReason}: {task.reason.text}
          </p>
        )}
        {task.correctedReason && (
          <p className="why-text">
            {t.task.correctedBecause}: {task.correctedReason}
          </p>
        )}
        {task.escalatedTo && <p className="mark mark-red">{t.codes.escalatedTo[task.escalatedTo]}</p>}
      </div>
    </div>
  );
}
