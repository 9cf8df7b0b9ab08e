import { ArrowLeftOutlined, PrinterOutlined } from '@ant-design/icons';
import { useQueries } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useLocation } from 'react-router';
import type { TaskDetail } from '../../../../../libs/contracts/inbox.js';
import { NothingHere } from '../../look/nothing-here.js';
import { Page } from '../../look/page.js';
import { PageLoading } from '../../look/page-loading.js';
import { ProblemNotice } from '../../look/problem-notice.js';
import { useMe } from '../../session/use-me.js';
import { useWords } from '../../words/words-context.js';
import { taskQuery } from '../use-inbox.js';
import { VisitTable } from './visit-table.js';
import './visits.css';

interface Asked {
  ids?: readonly string[];
}

/** Those to be visited, on paper: the ids come with the step from the inbox, so that nobody's name stands in an address. */
export function VisitListPage() {
  const t = useWords();
  const me = useMe();
  const { ids = [] } = (useLocation().state ?? {}) as Asked;
  const tasks = useQueries({ queries: ids.map((id) => taskQuery(id)) });
  const broken = tasks.find(({ error }) => error !== null);
  const found = tasks.map(({ data }) => data).filter((task): task is TaskDetail => task !== undefined);
  const back = (
    <Link to="/inbox" className="button-like">
      <ArrowLeftOutlined aria-hidden /> {t.visits.back}
    </Link>
  );
  if (ids.length === 0) {
    return (
      <Page title={t.visits.title}>
        <NothingHere title={t.visits.none} hint={t.visits.noneHint} action={back} />
      </Page>
    );
  }
  if (broken) return <ProblemNotice error={broken.error} retry={() => void broken.refetch()} />;
  if (found.length < ids.length) return <PageLoading />;
  return (
    <Page
      title={t.visits.title}
      intro={t.visits.intro(found.length)}
      actions={
        <>
          {back}
          <Button type="primary" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
            {t.visits.print}
          </Button>
        </>
      }
    >
      <div className="section paper">
        <VisitTable tasks={found} />
        <p className="minor">
          {t.visits.madeBy(`${me.officeName} ${me.user.name}`, me.today)} · {t.visits.audited}
        </p>
      </div>
    </Page>
  );
}
