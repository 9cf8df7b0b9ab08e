import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { TaskDetail } from '../../../../../libs/contracts/inbox.js';
import { standsAtDesk, supervisesTask } from '../../../../../libs/domain/inbox/task-authority.js';
import { isOpenTask } from '../../../../../libs/domain/inbox/task-kinds.js';
import { ReasonDialog } from '../../fields/reason-dialog.js';
import { ProblemNotice } from '../../look/problem-notice.js';
import { useMe } from '../../session/use-me.js';
import { useWords } from '../../words/words-context.js';
import { useKeys } from '../use-keys.js';
import { useTaskActions } from '../use-task-actions.js';
import { AssignDialog } from './assign-dialog.js';

/** Claim, release, assign, return, correct: what the moment allows. */
export function TaskActions({ task }: { task: TaskDetail }) {
  const t = useWords();
  const me = useMe();
  const { busy, error, act } = useTaskActions(task);
  const [asks, setAsks] = useState<'return' | 'correct' | 'assign' | null>(null);
  const isOpen = isOpenTask(task);
  const isFree = task.status === 'open';
  const mayClaim = isFree && task.mayAnswer;
  const actor = { assignments: me.assignments.map(({ role, office }) => ({ role, office })) };
  const isSupervisor = supervisesTask(actor, task);
  const ownDesk = standsAtDesk(actor, task);
  // As the server has it (Rule I3): what a colleague holds is given away by a supervisor only.
  const mayAssign = isSupervisor || (ownDesk && (task.holder === null || task.mine));
  useKeys(mayClaim ? { c: () => void act('claim') } : {});
  const why =
    !isOpen || task.mayAnswer
      ? null
      : task.holder && !task.mine
        ? t.task.heldByOther(task.holderName ?? task.holder)
        : ownDesk
          ? t.task.notYou
          : t.task.otherDesk(t.codes.desk[task.desk]);
  return (
    <div className="task-actions">
      {why && <Alert type="info" showIcon title={why} />}
      {error !== null && <ProblemNotice error={error} />}
      <div className="buttons">
        {mayClaim && (
          <Button loading={busy === 'claim'} onClick={() => void act('claim')}>
            {t.task.action.claim} (c)
          </Button>
        )}
        {task.mine && isOpen && (
          <Button loading={busy === 'release'} onClick={() => void act('release')}>
            {t.task.action.release}
          </Button>
        )}
        {task.mine && isOpen && <Button onClick={() => setAsks('return')}>{t.task.action.return}</Button>}
        {isOpen && mayAssign && <Button onClick={() => setAsks('assign')}>{t.task.action.assign}</Button>}
        {task.status === 'done' &&
          (task.answeredBy === me.user.login || isSupervisor) &&
          task.kind !== 'monthlyReportSubmission' && (
            <Button onClick={() => setAsks('correct')}>{t.task.action.correct}</Button>
          )}
      </div>
      {(asks === 'return' || asks === 'correct') && (
        <ReasonDialog
          title={t.task.action[asks]}
          hint={t.task.reasonHint[asks]}
          ok={t.task.action[asks]}
          send={(reason) => act(asks, { reason })}
          close={() => setAsks(null)}
        />
      )}
      {asks === 'assign' && (
        <AssignDialog task={task} assign={(to) => act('assign', { to })} close={() => setAsks(null)} />
      )}
    </div>
  );
}
