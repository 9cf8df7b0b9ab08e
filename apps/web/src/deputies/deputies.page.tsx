import { App, Button, Popconfirm, Table } from 'antd';
import { useState } from 'react';
import { api } from '../api/client.js';
import { queryClient } from '../api/query-client.js';
import { useOfficeName } from '../api/use-offices.js';
import { describeError } from '../look/describe-error.js';
import { MoreButton } from '../look/more-button.js';
import { NothingHere } from '../look/nothing-here.js';
import { Page } from '../look/page.js';
import { ProblemNotice } from '../look/problem-notice.js';
import { StateMark } from '../look/state-mark.js';
import { useToday } from '../session/use-me.js';
import { useWords } from '../words/words-context.js';
import { deputyStanding } from './deputy-standing.js';
import { NameDeputyDrawer } from './name-deputy-drawer.js';
import { DEPUTIES, type Deputy, useDeputies } from './use-deputies.js';

/** Rule H4. Who stands in for whom, from when until when; a deputy never makes two persons out of one. */
export function DeputiesPage() {
  const t = useWords();
  const today = useToday();
  const officeName = useOfficeName();
  const { message } = App.useApp();
  const deputies = useDeputies();
  const [names, setNames] = useState(false);
  const end = async (id: string): Promise<void> => {
    try {
      await api.delete(`/admin/deputies/${id}`);
      message.success(t.deputies.ended);
    } catch (error) {
      message.error(describeError(error, t).title);
    } finally {
      await queryClient.invalidateQueries({ queryKey: DEPUTIES });
    }
  };
  return (
    <Page
      title={t.menu.deputies}
      intro={t.deputies.intro}
      actions={
        <Button type="primary" onClick={() => setNames(true)}>
          {t.deputies.name}
        </Button>
      }
    >
      {deputies.error && <ProblemNotice error={deputies.error} retry={() => void deputies.refetch()} />}
      {!deputies.isPending && !deputies.error && deputies.items.length === 0 && (
        <NothingHere title={t.deputies.none} hint={t.deputies.noneHint} />
      )}
      {(deputies.isPending || deputies.items.length > 0) && (
        <Table<Deputy>
          className="sheet"
          rowKey="id"
          loading={deputies.isPending}
          dataSource={deputies.items}
          pagination={false}
          scroll={{ x: 'max-content' }}
          columns={[
            {
              title: t.task.desk,
              render: (_, { role, office }) => `${officeName(office)} · ${t.codes.role[role]}`,
            },
            { title: t.deputies.person, render: (_, { name, login }) => `${name} (${login})` },
            { title: t.deputies.deputy, render: (_, { deputyName, deputyLogin }) => `${deputyName} (${deputyLogin})` },
            { title: t.deputies.from, dataIndex: 'from' },
            { title: t.deputies.until, dataIndex: 'until' },
            {
              title: t.decision.state,
              render: (_, deputy) => {
                const { tone, text, mayEnd } = deputyStanding(deputy, today, t);
                return (
                  <span className="buttons">
                    <StateMark tone={tone} text={text} />
                    {mayEnd && (
                      <Popconfirm
                        title={t.deputies.endAsk}
                        okText={t.deputies.end}
                        cancelText={t.app.cancel}
                        onConfirm={() => void end(deputy.id)}
                      >
                        <Button size="small">{t.deputies.end}</Button>
                      </Popconfirm>
                    )}
                  </span>
                );
              },
            },
          ]}
        />
      )}
      <MoreButton pages={deputies} />
      {names && <NameDeputyDrawer close={() => setNames(false)} />}
    </Page>
  );
}
