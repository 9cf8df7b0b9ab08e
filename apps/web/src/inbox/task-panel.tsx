import { ArrowLeftOutlined } from '@ant-design/icons';
import { Skeleton } from 'antd';
import { Link } from 'react-router';
import { NothingHere } from '../look/nothing-here.js';
import { ProblemNotice } from '../look/problem-notice.js';
import { useWords } from '../words/words-context.js';
import { TaskView } from './detail/task-view.js';
import { refreshInbox, useTask } from './use-inbox.js';
import './detail/task.css';

interface Props {
  id: string | undefined;
  /** The task beside a given one in the list, offered when the server names none. */
  following: (id: string) => string | undefined;
  moveOn: (next: string | undefined) => void;
  back: string;
}

/** The right half of the inbox: one task, or how to begin. */
export function TaskPanel({ id, following, moveOn, back }: Props) {
  const t = useWords();
  const { data, error, isPending, refetch } = useTask(id);
  if (!id) {
    return (
      <div className="inbox-right inbox-right-empty">
        <NothingHere title={t.inbox.choose} hint={t.inbox.keysHint} />
      </div>
    );
  }
  return (
    <div className="inbox-right">
      <Link to={back} className="back-link">
        <ArrowLeftOutlined aria-hidden /> {t.inbox.backToList}
      </Link>
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {isPending && !error && <Skeleton active paragraph={{ rows: 10 }} />}
      {data && (
        <TaskView
          task={data}
          reload={() => void refreshInbox()}
          moveOn={(next) => moveOn(next ?? following(data.id))}
        />
      )}
    </div>
  );
}
