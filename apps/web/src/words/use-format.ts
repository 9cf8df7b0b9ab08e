import { useMemo } from 'react';
import type { Language } from './languages.js';
import { useSpoken } from './words-context.js';

export interface Format {
  /** Fen as yuan with two decimals. */
  yuan: (fen: number) => string;
  count: (value: number) => string;
  /** An instant as `YYYY-MM-DD HH:mm` in Shanghai. */
  instant: (iso: string) => string;
  weekday: (date: string) => string;
  month: (month: string) => string;
}

/** Numbers and money by Intl; dates stay `YYYY-MM-DD` in both languages. */
export function formatIn(language: Language): Format {
  const money = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'CNY',
    currencyDisplay: 'narrowSymbol',
  });
  const number = new Intl.NumberFormat(language);
  const clock = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Shanghai' });
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return {
    yuan: (fen) => money.format(fen / 100),
    count: (value) => number.format(value),
    instant: (iso) => (Number.isNaN(Date.parse(iso)) ? iso : clock.format(new Date(iso))),
    weekday: (date) => weekday.format(new Date(`${date}T00:00:00Z`)),
    month: (text) => month.format(new Date(`${text.slice(0, 7)}-01T00:00:00Z`)),
  };
}

export function useFormat(): Format {
  const { language } = useSpoken();
  return useMemo(() => formatIn(language), [language]);
}
