import { Tabs } from 'antd';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { Page } from '../look/page.js';
import { holds, useMe } from '../session/use-me.js';
import { useWords } from '../words/words-context.js';
import { DecisionList } from './decision-list.js';
import { DecisionTasks } from './decision-tasks.js';

/** What two persons decide: the tasks of one's own desk with all that must be seen beside them, and everything decided so far. */
export function DecisionsPage() {
  const t = useWords();
  const me = useMe();
  const navigate = useNavigate();
  const { taskId } = useParams();
  const [params] = useSearchParams();
  const decides = holds(me, 'P', 'R');
  const shown = decides && params.get('tab') !== 'all' ? 'tasks' : 'all';
  return (
    <Page title={t.menu.decisions} intro={holds(me, 'R') ? t.decisions.introReviewer : t.decisions.intro}>
      {decides ? (
        <Tabs
          activeKey={shown}
          onChange={(tab) => void navigate(tab === 'all' ? '/decisions?tab=all' : '/decisions')}
          items={[
            {
              key: 'tasks',
              label: holds(me, 'R') ? t.decisions.toConfirm : t.decisions.toPropose,
              children: <DecisionTasks taskId={taskId} />,
            },
            { key: 'all', label: t.decisions.all, children: <DecisionList /> },
          ]}
        />
      ) : (
        <DecisionList />
      )}
    </Page>
  );
}
