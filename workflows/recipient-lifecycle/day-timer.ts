import { workflowInfo } from '@temporalio/workflow';
import { type PlainDate, shanghaiInstant } from '../../libs/domain/time/plain-date.js';
import { millisecondsUntil } from '../shared/present.js';

const FIRST_MINUTE = 5;
const LAST_MINUTE = 6 * 60;

/** Rule I5. Minutes after midnight at which this recipient's day begins: between 00:05 and 06:00, always the same for him. */
function jitterMinutes(workflowId: string): number {
  let hash = 0;
  for (const character of workflowId) hash = (hash * 31 + character.charCodeAt(0)) % 1_000_003;
  return FIRST_MINUTE + (hash % (LAST_MINUTE - FIRST_MINUTE));
}

/** Milliseconds from the workflow's present until its morning of a civil date; at least one, so that a late wake-up is prompt. */
export const untilMorningOf = (day: PlainDate): number =>
  millisecondsUntil(shanghaiInstant(day, jitterMinutes(workflowInfo().workflowId)));
