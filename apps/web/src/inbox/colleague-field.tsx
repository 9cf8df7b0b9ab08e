import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { useId } from 'react';
import type { Task } from '../../../../libs/contracts/inbox.js';
import { api } from '../api/client.js';
import { useWords } from '../words/words-context.js';

interface Colleague {
  login: string;
  name: string;
}

interface Props {
  tasks: readonly Task[];
  value: string | undefined;
  onChange: (login: string | undefined) => void;
}

/** To whom a task is given: the people of its desk, or a login typed by hand where they are not listed. */
export function ColleagueField({ tasks, value, onChange }: Props) {
  const t = useWords();
  const id = useId();
  const first = tasks[0];
  const { data } = useQuery({
    queryKey: ['colleagues', first?.office],
    queryFn: async () => (await api.get<{ items: Colleague[] }>(`/offices/${first?.office}/colleagues`)).items,
    enabled: first !== undefined,
    retry: false,
  });
  return (
    <p className="labelled">
      <label htmlFor={id}>{t.task.assignTo}</label>
      {data ? (
        <Select
          id={id}
          value={value ?? null}
          onChange={(login: string) => onChange(login)}
          options={data.map(({ login, name }) => ({ value: login, label: `${name} (${login})` }))}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t.form.choose}
        />
      ) : (
        <Input
          id={id}
          value={value ?? ''}
          onChange={({ target }) => onChange(target.value.trim() || undefined)}
          placeholder={t.task.assignHint}
        />
      )}
    </p>
  );
}
