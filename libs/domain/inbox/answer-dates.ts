/** Rules Z1, C1, E1. Days that an answer names and that cannot be: what has happened lies not ahead, nobody died before his birth. */
import { type RefusalDetail, type RefusalParams, refusedFields } from '../errors.js';
import type { PlainDate } from '../time/plain-date.js';

/** What is named in the past tense, and the code with which a day after today is refused. */
const HAPPENED: Record<string, string> = {
  diedOn: 'DEATH_IN_FUTURE',
  since: 'SINCE_IN_FUTURE',
  sentOn: 'SENT_IN_FUTURE',
};

/**
 * Refuses impossible days among the fields of an answer. Errors: DEATH_IN_FUTURE, SINCE_IN_FUTURE, SENT_IN_FUTURE,
 * DEATH_BEFORE_BIRTH, AWAY_UNTIL_PAST (whoever was away until yesterday is back).
 */
export function checkAnswerDates(
  fields: object,
  { today, birthDate }: { today: PlainDate; birthDate: PlainDate },
): void {
  const named = fields as Record<string, unknown>;
  const faults: RefusalDetail[] = [];
  const fault = (path: string, code: string, params: RefusalParams): unknown => faults.push({ path, code, params });
  for (const [field, code] of Object.entries(HAPPENED)) {
    const day = named[field];
    if (typeof day === 'string' && day > today) fault(field, code, { [field]: day, today });
  }
  const { diedOn, until } = named;
  if (typeof diedOn === 'string' && diedOn < birthDate) fault('diedOn', 'DEATH_BEFORE_BIRTH', { diedOn });
  if (typeof until === 'string' && until < today) fault('until', 'AWAY_UNTIL_PAST', { until, today });
  const [first, ...others] = faults;
  if (first) throw refusedFields([first, ...others]);
}
