/** Rule Z5. Money is an integer number of fen, read from the decimal text; no floating point. */
import { refused } from '../errors.js';

/** An integer number of fen (0.01 yuan). */
export type Fen = number;

const YUAN = /^(\d{1,12})(?:\.(\d{1,2}))?$/;

/** Rule Z5. Fen from a decimal text in yuan. Throws MONEY_INVALID for signs, grouping or more than two decimals. */
export function fenFromYuan(text: string): Fen {
  const match = YUAN.exec(text);
  if (!match) throw refused('MONEY_INVALID', { value: text });
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** Yuan with two decimals, without grouping: `1234.50`. */
export const yuanText = (fen: Fen): string => {
  const absolute = Math.abs(fen);
  return `${fen < 0 ? '-' : ''}${Math.floor(absolute / 100)}.${String(absolute % 100).padStart(2, '0')}`;
};

/** Sum of sums. */
export const sumFen = (amounts: readonly Fen[]): Fen => amounts.reduce((total, amount) => total + amount, 0);
