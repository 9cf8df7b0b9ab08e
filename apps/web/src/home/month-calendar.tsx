import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { monthOf, shiftMonth } from '../../../../libs/domain/time/plain-month.js';
import { useTasks } from '../inbox/use-inbox.js';
import { Section } from '../look/section.js';
import { holds, useMe, useToday } from '../session/use-me.js';
import { useFormat } from '../words/use-format.js';
import { useWords } from '../words/words-context.js';
import { nextReportDue, weeksOf } from './calendar-days.js';
import './calendar.css';

/** The month with working days, the report's due day, and how many of one's tasks are due on which day. */
export function MonthCalendar() {
  const t = useWords();
  const me = useMe();
  const format = useFormat();
  const today = useToday();
  // Counted from the present month, so that the page follows a business day that moves on.
  const [monthsAway, setMonthsAway] = useState(0);
  const month = shiftMonth(monthOf(today), monthsAway);
  const tasks = useTasks({ view: 'open', desk: 'own' }, holds(me, 'V', 'T', 'TH', 'P', 'R'));
  const dueOn = new Map<string, number>();
  for (const task of tasks.items) dueOn.set(task.dueOn, (dueOn.get(task.dueOn) ?? 0) + 1);
  const weeks = weeksOf(month);
  const names = weeks[0]?.map(({ date }) => format.weekday(date)) ?? [];
  return (
    <Section
      title={format.month(month)}
      extra={
        <span>
          <Button
            type="text"
            icon={<LeftOutlined aria-hidden />}
            aria-label={t.home.monthBefore}
            onClick={() => setMonthsAway(monthsAway - 1)}
          />
          <Button
            type="text"
            icon={<RightOutlined aria-hidden />}
            aria-label={t.home.monthAfter}
            onClick={() => setMonthsAway(monthsAway + 1)}
          />
        </span>
      }
    >
      <table className="calendar">
        <thead>
          <tr>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.date}>
              {week.map(({ date, isInMonth, isWorkingDay, isReportDue }) => {
                const count = dueOn.get(date) ?? 0;
                const names = [
                  'day',
                  isInMonth ? '' : 'day-other',
                  isWorkingDay ? '' : 'day-off',
                  date === today ? 'day-today' : '',
                  isReportDue ? 'day-report' : '',
                ];
                return (
                  <td
                    key={date}
                    className={names.filter(Boolean).join(' ')}
                    {...(date === today ? { 'aria-current': 'date' as const } : {})}
                  >
                    <span className="day-number">{Number(date.slice(8))}</span>
                    {isReportDue && <span className="day-word">{t.home.reportDue}</span>}
                    {count > 0 && <span className="day-count">{t.home.dueCount(count)}</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="minor">{t.home.reportDueLine(nextReportDue(today))}</p>
    </Section>
  );
}
