import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type PlainMonth, shiftMonth } from '../../../../libs/domain/time/plain-month.js';
import { useFormat } from '../words/use-format.js';
import { useWords } from '../words/words-context.js';

/** The month reported about; one step back or forth. */
export function PeriodPicker({ period, change }: { period: PlainMonth; change: (period: PlainMonth) => void }) {
  const t = useWords();
  const format = useFormat();
  return (
    <fieldset className="period" aria-label={t.reports.period}>
      <Button
        icon={<LeftOutlined aria-hidden />}
        aria-label={t.home.monthBefore}
        onClick={() => change(shiftMonth(period, -1))}
      />
      <output>{format.month(period)}</output>
      <Button
        icon={<RightOutlined aria-hidden />}
        aria-label={t.home.monthAfter}
        onClick={() => change(shiftMonth(period, 1))}
      />
    </fieldset>
  );
}
