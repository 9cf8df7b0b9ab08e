import { useNavigate } from 'react-router';
import type { TaskDetail } from '../../../../../libs/contracts/inbox.js';
import { useToday } from '../../session/use-me.js';
import { useWords } from '../../words/words-context.js';
import { afterAnswer, decisionPath } from './after-answer.js';
import type { AnswerValues } from './answer-fields.js';

/** Long enough to read a sentence and to reach for its link. */
export const DONE_SECONDS = 8;

/** What is said once a task is answered: that it is done, what happens next, and the way to the decision. */
export function useDoneMessage(task: TaskDetail) {
  const t = useWords();
  const navigate = useNavigate();
  const today = useToday();
  return (given: AnswerValues, hasNext: boolean) => {
    const path = decisionPath(task);
    return (
      <span>
        {t.form.done} {afterAnswer(task, given, today, t)}{' '}
        {path && (
          <a
            href={path}
            onClick={(event) => {
              event.preventDefault();
              void navigate(path);
            }}
          >
            {t.after.decision}
          </a>
        )}
        {hasNext && ` ${t.form.doneNext}`}
      </span>
    );
  };
}
