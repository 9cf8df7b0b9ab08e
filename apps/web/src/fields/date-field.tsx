import { DatePicker } from 'antd';
import dayjs from 'dayjs';

interface Props {
  value?: string | undefined;
  onChange?: (value: string | undefined) => void;
  id?: string;
  size?: 'small' | 'medium' | 'large';
  /** The first and last day that may be chosen. */
  min?: string;
  max?: string;
  /** Only days later than this one. */
  after?: string;
  'aria-label'?: string;
  'aria-describedby'?: string;
}

/** A civil date as text `YYYY-MM-DD`; it may be typed. */
export function DateField({ value, onChange, id, size, min, max, after, ...aria }: Props) {
  const day = value ? dayjs(value, 'YYYY-MM-DD') : null;
  return (
    <DatePicker
      {...aria}
      {...(id ? { id } : {})}
      {...(size ? { size } : {})}
      value={day?.isValid() ? day : null}
      format="YYYY-MM-DD"
      placeholder="YYYY-MM-DD"
      showNow={false}
      {...(min ? { minDate: dayjs(min) } : {})}
      {...(max ? { maxDate: dayjs(max) } : {})}
      {...(after ? { minDate: dayjs(after).add(1, 'day') } : {})}
      onChange={(chosen) => onChange?.(chosen ? chosen.format('YYYY-MM-DD') : undefined)}
    />
  );
}
