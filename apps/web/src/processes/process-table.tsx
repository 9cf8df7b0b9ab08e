import { Table } from 'antd';
import type { Process } from '../../../../libs/contracts/processes.js';
import { useOfficeName } from '../api/use-offices.js';
import { LightMark } from '../look/light-mark.js';
import { useToday } from '../session/use-me.js';
import { useFormat } from '../words/use-format.js';
import { useWords } from '../words/words-context.js';
import { ProcessActs } from './process-acts.js';
import { ProcessName } from './process-name.js';
import { ProcessStory, ProcessTries } from './process-story.js';

interface Props {
  state: Process['state'];
  items: readonly Process[];
  loading: boolean;
}

/** One row a process: for whom it runs, in words, since when, tries, what can be done. */
export function ProcessTable({ state, items, loading }: Props) {
  const t = useWords();
  const format = useFormat();
  const officeName = useOfficeName();
  const isStuck = state === 'stuck';
  return (
    <Table<Process>
      className="sheet"
      rowKey="workflowId"
      loading={loading}
      dataSource={items}
      pagination={false}
      // The story takes what the others leave and breaks its lines; narrower than this the table is moved sideways.
      scroll={{ x: 1100 }}
      columns={[
        { title: t.processes.process, width: 180, render: (_, process) => <ProcessName process={process} /> },
        { title: t.recipient.town, width: 110, render: (_, { town }) => officeName(town) || '—' },
        { title: t.recipient.stage, width: 140, render: (_, { stage }) => (stage ? t.codes.stage[stage] : '—') },
        {
          title: isStuck ? t.processes.cause : t.processes.waitsFor,
          render: (_, process) => <ProcessStory process={process} />,
        },
        {
          title: t.processes.since,
          width: isStuck ? 170 : 120,
          render: (_, { since }) => (isStuck ? format.instant(since) : since),
        },
        isStuck
          ? {
              title: t.processes.tries,
              width: 120,
              align: 'right',
              render: (_, process) => <ProcessTries process={process} />,
            }
          : { title: t.processes.until, width: 140, render: (_, { until }) => <Due until={until} /> },
        {
          title: t.processes.acts,
          width: isStuck ? 190 : 130,
          fixed: 'right',
          render: (_, process) => <ProcessActs process={process} />,
        },
      ]}
    />
  );
}

/** The day by which somebody should have answered; passed, it is marked by colour and icon. */
function Due({ until }: { until: string | null }) {
  const today = useToday();
  if (until === null) return '—';
  return until < today ? <LightMark light="red" text={until} /> : until;
}
