import { ExportOutlined } from '@ant-design/icons';
import { Table } from 'antd';
import type { Schedule } from '../../../../libs/contracts/processes.js';
import { ProblemNotice } from '../look/problem-notice.js';
import { Section } from '../look/section.js';
import { StateMark } from '../look/state-mark.js';
import { useMe } from '../session/use-me.js';
import type { Format } from '../words/use-format.js';
import { useFormat } from '../words/use-format.js';
import { useWords } from '../words/words-context.js';
import type { Words } from '../words/zh.js';
import { useSchedules } from './use-processes.js';

/** What the engine begins by itself, when it last did and when it will. */
export function SchedulesPart() {
  const t = useWords();
  const format = useFormat();
  const me = useMe();
  const { data, error, isPending, refetch } = useSchedules();
  return (
    <Section title={t.processes.schedules}>
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!error && (
        <Table<Schedule>
          rowKey="scheduleId"
          loading={isPending}
          dataSource={data ?? []}
          pagination={false}
          size="small"
          columns={[
            { title: t.processes.schedule, dataIndex: 'inWords' },
            {
              title: t.processes.lastRun,
              render: (_, schedule) => <LastRun schedule={schedule} format={format} t={t} />,
            },
            { title: t.processes.nextRun, render: (_, { nextRunAt }) => (nextRunAt ? format.instant(nextRunAt) : '—') },
            { title: t.decision.state, render: (_, schedule) => standing(schedule, t, me.demo) },
            {
              title: t.processes.acts,
              render: (_, { temporalUi, scheduleId }) =>
                temporalUi && (
                  <a
                    href={temporalUi}
                    target="_blank"
                    rel="noreferrer"
                    aria-label={t.processes.openInEngine(scheduleId)}
                  >
                    Temporal <ExportOutlined aria-hidden />
                  </a>
                ),
            },
          ]}
        />
      )}
    </Section>
  );
}

function LastRun({
  schedule: { lastRunAt, lastRunFor, lastRunUi, lastFound },
  format,
  t,
}: {
  schedule: Schedule;
  format: Format;
  t: Words;
}) {
  if (!lastRunAt) return t.processes.never;
  const at = format.instant(lastRunAt);
  return (
    <>
      {lastRunUi ? (
        <a href={lastRunUi} target="_blank" rel="noreferrer">
          {at} <ExportOutlined aria-hidden />
        </a>
      ) : (
        at
      )}
      {lastRunFor && (
        <>
          <br />
          <small>{t.processes.runFor(lastRunFor)}</small>
        </>
      )}
      {lastFound && (
        <>
          <br />
          <small>{lastFound}</small>
        </>
      )}
    </>
  );
}

function standing({ isMissing, isPaused }: Schedule, t: Words, isDemo: boolean) {
  if (isMissing) return <StateMark tone="warn" text={t.processes.missing} />;
  if (!isPaused) return <StateMark tone="good" text={t.processes.runs} />;
  const because = isDemo ? ` · ${t.processes.pausedByClock}` : '';
  return <StateMark tone="quiet" text={`${t.processes.paused}${because}`} />;
}
