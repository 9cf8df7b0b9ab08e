import { ExportOutlined } from '@ant-design/icons';
import { Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { MoreButton } from '../look/more-button.js';
import { NothingHere } from '../look/nothing-here.js';
import { Page } from '../look/page.js';
import { ProblemNotice } from '../look/problem-notice.js';
import { useMe } from '../session/use-me.js';
import { useWords } from '../words/words-context.js';
import { total } from './count-by.js';
import { ProcessFilters } from './process-filters.js';
import { ProcessTable } from './process-table.js';
import { SchedulesPart } from './schedules-part.js';
import { useProcessCounts, useProcesses } from './use-processes.js';
import './processes.css';

/** What a manager sees of the engine: what is stuck and why, whom the others wait for, what it begins by itself. */
export function ProcessesPage() {
  const t = useWords();
  const me = useMe();
  const [params, setParams] = useSearchParams();
  const state = params.get('state') === 'waiting' ? 'waiting' : 'stuck';
  const filter = { state, kind: params.get('kind') ?? undefined, town: params.get('town') ?? undefined } as const;
  const { data: counts } = useProcessCounts();
  const processes = useProcesses(filter);
  const change = (name: 'kind' | 'town', value: string | undefined): void => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { replace: true });
  };
  const tab = (key: 'stuck' | 'waiting') => ({
    key,
    label: counts ? `${t.processes[key]} (${total(counts[key])})` : t.processes[key],
  });
  const isEmpty = !processes.isPending && !processes.error && processes.items.length === 0;
  return (
    <Page
      title={t.menu.processes}
      intro={t.processes.intro}
      actions={
        me.temporalUi && (
          <a href={me.temporalUi} target="_blank" rel="noreferrer">
            Temporal Web UI <ExportOutlined aria-hidden />
          </a>
        )
      }
    >
      <Tabs
        activeKey={state}
        onChange={(next) => setParams({ state: next }, { replace: true })}
        items={[tab('stuck'), tab('waiting')]}
      />
      <ProcessFilters filter={filter} counts={counts} change={change} />
      {processes.error && <ProblemNotice error={processes.error} retry={() => void processes.refetch()} />}
      {isEmpty && state === 'stuck' && (
        <NothingHere title={t.processes.nothingStuck} hint={t.processes.nothingStuckHint} />
      )}
      {isEmpty && state === 'waiting' && (
        <NothingHere title={t.processes.nothingWaits} hint={t.processes.nothingWaitsHint} />
      )}
      {!isEmpty && !processes.error && (
        <ProcessTable state={state} items={processes.items} loading={processes.isPending} />
      )}
      <MoreButton pages={processes} />
      <SchedulesPart />
    </Page>
  );
}
