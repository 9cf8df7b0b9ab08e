import { Select, Switch } from 'antd';
import { useSearchParams } from 'react-router';
import type { TaskKind } from '../../../../libs/domain/inbox/task-kinds.js';
import { useOfficesOf } from '../api/use-offices.js';
import { holds, useMe } from '../session/use-me.js';
import { useWords } from '../words/words-context.js';
import { KindFilter } from './kind-filter.js';
import { type TaskFilter, viewsOf, withFilter } from './task-filter.js';
import { useCounts } from './use-inbox.js';

/** Views with their counts, then kinds as chips and the village. */
export function InboxToolbar({ filter }: { filter: TaskFilter }) {
  const t = useWords();
  const me = useMe();
  const [params, setParams] = useSearchParams();
  const { data: counts } = useCounts(true, filter);
  const villages = useOfficesOf(
    'village',
    me.roles.some((role) => role === 'T' || role === 'TH') ? me.office : undefined,
  );
  const change = (part: Parameters<typeof withFilter>[1]): void =>
    setParams(withFilter(params, part), { replace: true });
  const kinds = (Object.entries(counts?.byKind ?? {}) as [TaskKind, number][]).filter(
    ([kind, count]) => count > 0 || kind === filter.kind,
  );
  return (
    <div className="inbox-toolbar">
      <div className="views" role="tablist" aria-label={t.inbox.views}>
        {viewsOf(me.roles).map((view) => {
          const count = view === 'done' ? undefined : counts?.[view];
          return (
            <button
              key={view}
              type="button"
              role="tab"
              aria-selected={filter.view === view}
              className={count && (view === 'overdue' || view === 'dueToday') ? `view view-${view}` : 'view'}
              onClick={() => change({ view })}
            >
              {t.codes.taskView[view]} {count !== undefined && <span className="view-count">{count}</span>}
            </button>
          );
        })}
      </div>
      <KindFilter kinds={kinds} chosen={filter.kind} choose={(kind) => change({ kind })} />
      <div className="chips">
        {!holds(me, 'V') && villages.length > 1 && (
          <Select
            aria-label={t.codes.answerField.village}
            allowClear
            size="small"
            className="village-select"
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t.inbox.allVillages}
            value={filter.village ?? null}
            onChange={(village: string | null) => change({ village: village ?? undefined })}
            options={villages.map(({ code, name }) => ({ value: code, label: name }))}
          />
        )}
        {!holds(me, 'V') && (
          <label className="scope" htmlFor="scope">
            <Switch
              id="scope"
              size="small"
              checked={filter.desk === 'all'}
              onChange={(all) => change({ desk: all ? 'all' : 'own' })}
            />{' '}
            {t.inbox.others}
          </label>
        )}
      </div>
    </div>
  );
}
