import { Select } from 'antd';
import type { ProcessCounts } from '../../../../libs/contracts/processes.js';
import { useOfficeName } from '../api/use-offices.js';
import { wordOf } from '../words/code-words.js';
import { useWords } from '../words/words-context.js';
import { countBy } from './count-by.js';
import type { ProcessFilter } from './use-processes.js';

interface Props {
  filter: ProcessFilter;
  counts: ProcessCounts | undefined;
  change: (name: 'kind' | 'town', value: string | undefined) => void;
}

/** By kind and by town, each with how many there are. */
export function ProcessFilters({ filter, counts, change }: Props) {
  const t = useWords();
  const officeName = useOfficeName();
  const there = counts?.[filter.state] ?? [];
  const select = (by: 'kind' | 'town', label: string, nameOf: (value: string) => string) => (
    <Select
      aria-label={label}
      placeholder={label}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      className="filter"
      value={filter[by] ?? null}
      onChange={(value: string | null) => change(by, value ?? undefined)}
      options={countBy(there, by).map(({ value, count }) => ({ value, label: `${nameOf(value)} (${count})` }))}
    />
  );
  return (
    <search className="filters" aria-label={t.menu.processes}>
      {select('kind', t.processes.anyKind, (kind) => wordOf(t.processes.kind, kind))}
      {select('town', t.processes.anyTown, officeName)}
    </search>
  );
}
