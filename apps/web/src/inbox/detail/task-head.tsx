import { Link } from 'react-router';
import type { TaskDetail } from '../../../../../libs/contracts/inbox.js';
import { isOpenTask } from '../../../../../libs/domain/inbox/task-kinds.js';
import { useOfficeName } from '../../api/use-offices.js';
import { Facts } from '../../look/facts.js';
import { LightMark } from '../../look/light-mark.js';
import { useToday } from '../../session/use-me.js';
import { wordOf } from '../../words/code-words.js';
import { useFormat } from '../../words/use-format.js';
import { useWords } from '../../words/words-context.js';
import { dueText } from '../due-text.js';

/** What kind of task, about whom, by when, in whose hands. */
export function TaskHead({ task }: { task: TaskDetail }) {
  const t = useWords();
  const format = useFormat();
  const officeName = useOfficeName();
  const today = useToday();
  const isOpen = isOpenTask(task);
  const who = task.recipientName ?? (task.period ? format.month(task.period) : officeName(task.office));
  const place = [officeName(task.town), task.village ? officeName(task.village) : ''].filter(Boolean).join(' ');
  return (
    <header className="task-head">
      <p className="task-kind">
        {t.codes.taskKind[task.kind]}
        {task.round > 1 && ` · ${t.inbox.round(task.round)}`}
        {isOpen ? (
          <LightMark light={task.light} text={dueText(task.dueOn, today, t)} />
        ) : (
          <span className="mark mark-quiet">{t.codes.taskStatus[task.status]}</span>
        )}
      </p>
      <h2>{task.recipientNo ? <Link to={`/recipients/${task.recipientNo}`}>{who}</Link> : who}</h2>
      <Facts
        facts={[
          ...(task.recipientNo
            ? [
                { label: t.recipient.no, value: task.recipientNo },
                { label: t.recipient.nationalId, value: task.nationalIdMasked },
                { label: t.recipient.class, value: wordOf(t.codes.recipientClass, task.recipientClass) },
                { label: t.recipient.validUntil, value: task.validUntil },
              ]
            : []),
          { label: t.task.place, value: place },
          { label: t.task.openedOn, value: task.openedOn },
          { label: t.inbox.due, value: `${task.dueOn}${task.calendarAssumed ? t.task.calendarAssumed : ''}` },
          {
            label: t.task.holder,
            value: task.mine ? t.inbox.mine : (task.holderName ?? task.holder ?? t.inbox.unclaimed),
          },
        ]}
      />
    </header>
  );
}
