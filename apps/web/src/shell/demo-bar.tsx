import { FieldTimeOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { useState } from 'react';
import { daysBetween, isPlainDate, type PlainDate } from '../../../../libs/domain/time/plain-date.js';
import { DateField } from '../fields/date-field.js';
import { describeError } from '../look/describe-error.js';
import { useToday } from '../session/use-me.js';
import { useFormat } from '../words/use-format.js';
import { useWords } from '../words/words-context.js';
import { jumpsFrom } from './demo-clock.js';
import { useDemoClock } from './use-demo-clock.js';

/** The demo clock: only where a demonstration runs, never in an office. */
export function DemoBar() {
  const t = useWords();
  const format = useFormat();
  const today = useToday();
  const clock = useDemoClock();
  const [picked, setPicked] = useState<string | undefined>();
  const jump = (to: string): void => void clock.advance(today, to as PlainDate);
  const { run, isMovedElsewhere, answer, error } = clock;
  const shown = run || isMovedElsewhere ? (clock.today ?? today) : today;
  return (
    <section className="demo-bar" aria-label={t.demo.title}>
      <span className="demo-today">
        <FieldTimeOutlined aria-hidden /> {t.demo.title} <strong>{shown}</strong>
      </span>
      {run ? (
        <span className="demo-run" role="status">
          <Progress
            size="small"
            percent={Math.round((100 * daysBetween(run.from, shown)) / Math.max(1, daysBetween(run.from, run.to)))}
            aria-label={t.demo.running(run.to)}
          />
          <span>{t.demo.running(run.to)}</span>
        </span>
      ) : isMovedElsewhere ? (
        <span className="demo-run" role="status">
          {t.demo.movedElsewhere}
        </span>
      ) : (
        <>
          {jumpsFrom(today).map(({ word, to }) => (
            <Button key={word} size="small" onClick={() => jump(to)} title={to}>
              {t.demo[word]}
            </Button>
          ))}
          <span className="demo-pick">
            <DateField
              id="demo-date"
              size="small"
              value={picked}
              onChange={setPicked}
              after={today}
              aria-label={t.demo.pick}
            />
            <Button
              size="small"
              type="primary"
              disabled={!picked || !isPlainDate(picked) || picked <= today}
              onClick={() => picked && jump(picked)}
            >
              {t.demo.advance}
            </Button>
          </span>
        </>
      )}
      <span role="status" className="demo-result">
        {answer &&
          t.demo.result(answer.today, format.count(answer.tasksOpened ?? 0), format.count(answer.mailsSent ?? 0))}
        {error !== null && <span className="mark-red">{describeError(error, t).title}</span>}
      </span>
    </section>
  );
}
