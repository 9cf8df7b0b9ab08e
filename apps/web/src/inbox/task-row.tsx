import { Checkbox } from 'antd';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { Task } from '../../../../libs/contracts/inbox.js';
import { isOpenTask } from '../../../../libs/domain/inbox/task-kinds.js';
import { useOfficeName } from '../api/use-offices.js';
import { LightMark } from '../look/light-mark.js';
import { isStoodInFor } from '../session/is-stood-in-for.js';
import { useMe } from '../session/use-me.js';
import { wordOf } from '../words/code-words.js';
import { useFormat } from '../words/use-format.js';
import { useWords } from '../words/words-context.js';
import { dueText } from './due-text.js';

interface Props {
  task: Task;
  today: string;
  selected: boolean;
  to: string;
  picked: boolean;
  toggle: (() => void) | undefined;
}

/** One task as a line: who, what, by when, and in whose hands. */
export function TaskRow({ task, today, selected, to, picked, toggle }: Props) {
  const t = useWords();
  const format = useFormat();
  const officeName = useOfficeName();
  const me = useMe();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (selected) row.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const isOpen = isOpenTask(task);
  const who = task.recipientName ?? (task.period ? format.month(task.period) : officeName(task.office));
  return (
    <li ref={row} className={selected ? 'task-row task-row-selected' : 'task-row'}>
      {toggle && <Checkbox checked={picked} onChange={toggle} aria-label={t.inbox.pick(who)} />}
      <Link to={to} aria-current={selected ? 'true' : undefined} className="task-link">
        <span className="task-line">
          <span className="task-who">
            <strong>{who}</strong>
            {isOpen && isStoodInFor(me, task) && <span className="task-deputy">{t.inbox.asDeputy}</span>}
            {isOpen && (task.mine || task.holder) && (
              <span className="task-holder">
                {task.mine ? t.inbox.mine : t.inbox.heldBy(task.holderName ?? task.holder ?? '')}
              </span>
            )}
          </span>
          {isOpen ? (
            <LightMark light={task.light} text={dueText(task.dueOn, today, t)} />
          ) : (
            <span className="task-line-minor">{t.codes.taskStatus[task.status]}</span>
          )}
        </span>
        <span className="task-line task-line-minor">
          <span>
            {t.codes.taskKind[task.kind]}
            {task.round > 1 && ` · ${t.inbox.round(task.round)}`}
            {` · ${officeName(task.village ?? task.town)}`}
          </span>
          <span className="task-due">
            {isOpen ? `${t.inbox.due} ${task.dueOn.slice(5)}` : wordOf(t.codes.answer, task.answer)}
          </span>
        </span>
        {task.escalatedTo && isOpen && <span className="mark mark-red">{t.codes.escalatedTo[task.escalatedTo]}</span>}
      </Link>
    </li>
  );
}
