/** How a town's report stands, and how near its due day is. */
import type { ReportHead } from '../../../../libs/contracts/reports.js';
import { daysBetween, type PlainDate } from '../../../../libs/domain/time/plain-date.js';
import type { Tone } from '../look/state-mark.js';
import type { Words } from '../words/zh.js';

export interface Standing {
  tone: Tone;
  text: string;
}

type Stood = Pick<ReportHead, 'state' | 'isLate' | 'isMissing' | 'dueOn' | 'opensOn'>;

/** A month that had ended before the office began with this product: its day 1 has passed and opened nothing. */
export const wasNeverOpened = ({ state, opensOn }: Pick<Stood, 'state' | 'opensOn'>, today: PlainDate): boolean =>
  state === 'notOpen' && opensOn <= today;

/** Rules G1, G4. Missing after its due day; late once it came after it. */
export function standingOf({ state, isLate, isMissing, dueOn, opensOn }: Stood, today: PlainDate, t: Words): Standing {
  if (isMissing) return { tone: 'bad', text: t.reports.missing(daysBetween(dueOn, today)) };
  if (state === 'notOpen') return { tone: 'quiet', text: t.reports.notOpen(opensOn) };
  if (state === 'open') {
    const left = daysBetween(today, dueOn);
    return { tone: left <= 2 ? 'warn' : 'busy', text: left === 0 ? t.reports.dueToday : t.reports.daysLeft(left) };
  }
  if (isLate) return { tone: 'warn', text: t.reports.submittedLate };
  return { tone: 'good', text: state === 'closed' ? t.reports.closed : t.reports.submitted };
}
