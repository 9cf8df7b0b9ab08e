import { daysBetween, type PlainDate } from '../../../../libs/domain/time/plain-date.js';
import type { Words } from '../words/zh.js';

/** How far a due day is, in words: «今天到期», «还有 3 天», «逾期 2 天». */
export function dueText(dueOn: string, today: string, t: Words): string {
  const days = daysBetween(today as PlainDate, dueOn as PlainDate);
  if (days === 0) return t.inbox.dueToday;
  return days > 0 ? t.inbox.dueIn(days) : t.inbox.overdueBy(-days);
}
