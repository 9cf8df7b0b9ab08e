import { Skeleton } from 'antd';
import { Link } from 'react-router';
import { isOpenTask } from '../../../../libs/domain/inbox/task-kinds.js';
import { dueText } from '../inbox/due-text.js';
import { LightMark } from '../look/light-mark.js';
import { MoreButton } from '../look/more-button.js';
import { NothingHere } from '../look/nothing-here.js';
import { useToday } from '../session/use-me.js';
import { wordOf } from '../words/code-words.js';
import { useWords } from '../words/words-context.js';
import { useTasksOf } from './use-recipients.js';

/** The tasks about one person: what is open, then what is closed. */
export function TasksOf({ recipientNo }: { recipientNo: string }) {
  const t = useWords();
  const today = useToday();
  const open = useTasksOf(recipientNo, 'open');
  const done = useTasksOf(recipientNo, 'done');
  if (open.isPending || done.isPending) return <Skeleton active />;
  const items = [...open.items, ...done.items];
  if (items.length === 0) return <NothingHere title={t.recipient.noTasks} hint={t.recipient.noTasksHint} />;
  return (
    <>
      <ul className="plain-list">
        {items.map((task) => (
          <li key={task.id}>
            <Link to={`/inbox/${task.id}`}>{t.codes.taskKind[task.kind]}</Link>
            {task.round > 1 && <span className="minor"> {t.inbox.round(task.round)}</span>}
            <span className="minor">
              {' '}
              {t.task.openedOn} {task.openedOn} · {t.inbox.due} {task.dueOn} · {t.codes.desk[task.desk]}
            </span>{' '}
            {isOpenTask(task) ? (
              <LightMark light={task.light} text={dueText(task.dueOn, today, t)} />
            ) : (
              <span>
                {task.answer
                  ? wordOf(t.codes.answer, task.answer)
                  : wordOf(t.codes.closeReason, task.closeReason) || t.codes.taskStatus[task.status]}
              </span>
            )}
          </li>
        ))}
      </ul>
      <MoreButton pages={done} />
    </>
  );
}
