import { Form, Select } from 'antd';
import { deputyBody } from '../../../../libs/contracts/sessions.js';
import { api } from '../api/client.js';
import { queryClient } from '../api/query-client.js';
import { useOfficeName } from '../api/use-offices.js';
import { DateField } from '../fields/date-field.js';
import { FactDrawer } from '../fields/fact-drawer.js';
import { useToday } from '../session/use-me.js';
import { useWords } from '../words/words-context.js';
import { DEPUTIES, useAccounts } from './use-deputies.js';

interface Entry {
  /** Login, role and office of the desk that is to be stood in for. */
  login?: string;
  deputyLogin?: string;
  from?: string;
  until?: string;
}

/** Names a deputy for one desk of one person, from a first to a last day. */
export function NameDeputyDrawer({ close }: { close: () => void }) {
  const t = useWords();
  const today = useToday();
  const officeName = useOfficeName();
  const [form] = Form.useForm<Entry>();
  const { data: accounts = [], isPending } = useAccounts();
  const active = accounts.filter(({ isActive }) => isActive);
  const desks = active.flatMap(({ login, name, assignments }) =>
    assignments.map(({ role, office }) => ({
      value: [login, role, office].join('|'),
      label: `${officeName(office)} · ${t.codes.role[role]} · ${name} (${login})`,
    })),
  );
  const people = active.map(({ login, name }) => ({ value: login, label: `${name} (${login})` }));
  return (
    <FactDrawer<Entry>
      title={t.deputies.name}
      ok={t.deputies.name}
      done={t.deputies.named}
      form={form}
      schema={deputyBody}
      initialValues={{ from: today }}
      bodyOf={({ login: desk, ...entry }) => {
        const [login, role, office] = desk?.split('|') ?? [];
        return { ...entry, login, role, office };
      }}
      send={async (body, key) => {
        await api.post('/admin/deputies', body, key);
        await queryClient.invalidateQueries({ queryKey: DEPUTIES });
      }}
      close={close}
    >
      <Form.Item name="login" label={t.deputies.whose} required>
        <Select
          loading={isPending}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t.form.choose}
          options={desks}
        />
      </Form.Item>
      <Form.Item name="deputyLogin" label={t.deputies.deputy} required extra={t.deputies.hint}>
        <Select
          loading={isPending}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t.form.choose}
          options={people}
        />
      </Form.Item>
      <Form.Item name="from" label={t.deputies.from} required>
        <DateField />
      </Form.Item>
      <Form.Item name="until" label={t.deputies.until} required>
        <DateField min={today} />
      </Form.Item>
    </FactDrawer>
  );
}
