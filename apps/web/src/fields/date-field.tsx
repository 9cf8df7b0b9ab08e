import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { type FormEvent, useMemo, useState } from 'react';
import { isPlainDate } from '../../../../libs/domain/time/plain-date.js';

interface Props {
  value?: string | undefined;
  onChange?: (value: string | undefined) => void;
  id?: string;
  size?: 'small' | 'medium' | 'large';
  /** The first and last day that the calendar offers. */
  min?: string;
  max?: string;
  /** Only days later than this one. */
  after?: string;
  'aria-label'?: string;
  'aria-describedby'?: string;
}

/** The first is shown; the others are understood when the field is left. */
const FORMS = ['YYYY-MM-DD', 'YYYY-M-D', 'YYYY/M/D', 'YYYY.M.D', 'YYYYMMDD', 'YYYY年M月D日'];

/**
 * A civil date as text `YYYY-MM-DD`; it may be typed. What is typed is the value, also where there is no such day or it is none
 * of those offered: the form says so beside the field, and nothing is put in its place.
 */
export function DateField({ value, onChange, id, size, min, max, after, ...aria }: Props) {
  // While something is typed that is no day, the calendar stays where it was, or it would clear the text.
  const [lastDay, setLastDay] = useState<string | null>(null);
  const day = value === undefined || isPlainDate(value) ? (value ?? null) : lastDay;
  if (day !== lastDay) setLastDay(day);
  const shown = useMemo(() => (day === null ? null : dayjs(day)), [day]);
  const typed = ({ target }: FormEvent<HTMLElement>): void => {
    const text = (target as HTMLInputElement).value.trim();
    onChange?.(text === '' ? undefined : text);
  };
  const isNotOffered = (day: Dayjs): boolean => {
    const date = day.format('YYYY-MM-DD');
    return (
      (min !== undefined && date < min) || (max !== undefined && date > max) || (after !== undefined && date <= after)
    );
  };
  return (
    <span onInput={typed}>
      <DatePicker
        {...aria}
        {...(id ? { id } : {})}
        {...(size ? { size } : {})}
        value={shown}
        format={FORMS}
        placeholder="YYYY-MM-DD"
        showNow={false}
        preserveInvalidOnBlur
        // The day under a resting pointer would take the place of what is being typed.
        previewValue={false}
        disabledDate={isNotOffered}
        onChange={(chosen) => onChange?.(chosen ? chosen.format('YYYY-MM-DD') : undefined)}
      />
    </span>
  );
}
