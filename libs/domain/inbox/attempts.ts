/**
 * Rules B10, C1. «Unreachable» stands on two unreachable calls on different days and one vain visit in this cycle; of somebody
 * living elsewhere a letter to the office there stands in the place of the visit.
 */
import { refused, refusedFields } from '../errors.js';
import { policyOn } from '../policy/policy.js';
import type { PlainDate } from '../time/plain-date.js';

export const ATTEMPT_KINDS = ['call', 'visit', 'letter'] as const;
export type AttemptKind = (typeof ATTEMPT_KINDS)[number];

/** A try to reach somebody, by a task's answer or recorded by itself (Rule B7). */
export interface ContactAttempt {
  kind: AttemptKind;
  on: PlainDate;
  vain: boolean;
}

/**
 * Rules B7, C1. An attempt lies in the cycle that it is counted in: not ahead, and not before the cycle began.
 * Errors: ATTEMPT_IN_FUTURE, ATTEMPT_BEFORE_CYCLE.
 */
export function checkAttemptDay(
  on: PlainDate,
  { today, cycleBegan }: { today: PlainDate; cycleBegan: PlainDate },
): void {
  if (on > today) throw refusedFields([{ path: 'on', code: 'ATTEMPT_IN_FUTURE', params: { on, today } }]);
  if (on < cycleBegan) throw refusedFields([{ path: 'on', code: 'ATTEMPT_BEFORE_CYCLE', params: { on, cycleBegan } }]);
}

/**
 * Rule B10. A letter in the place of a visit belongs to the reminders of the running cycle: sent, and not before they began.
 * Errors: ATTEMPT_IN_FUTURE, LETTER_BEFORE_REMINDERS.
 */
export function checkLetterDay(on: PlainDate, { today, remindedFrom }: { today: PlainDate; remindedFrom: PlainDate }) {
  if (on > today) throw refusedFields([{ path: 'on', code: 'ATTEMPT_IN_FUTURE', params: { on, today } }]);
  if (on < remindedFrom)
    throw refusedFields([{ path: 'on', code: 'LETTER_BEFORE_REMINDERS', params: { on, remindedFrom } }]);
}

/** Rule B10. What comes of a letter, when it is recorded: it is sent. Whatever it brings is a fact of its own. */
export const LETTER_OUTCOME = 'sent';

/** What a try may come to, by its kind. */
export const ATTEMPT_OUTCOMES = {
  call: ['reached', 'unreachable', 'notAtHome', 'refuses'],
  visit: ['reached', 'unreachable', 'notAtHome', 'refuses'],
  letter: [LETTER_OUTCOME],
} as const satisfies Record<AttemptKind, readonly string[]>;
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[AttemptKind][number];

/** Rules B7, B10, C1. What a try came to, where nobody was met: a letter has met nobody. */
export const VAIN_OUTCOMES: readonly string[] = ['notAtHome', 'unreachable', LETTER_OUTCOME];

/** Rule C1. A vain visit is proved like one of a task; a letter names the office, which can be asked. */
export const needsEvidence = ({ kind, outcome }: { kind?: unknown; outcome?: unknown }): boolean =>
  kind === 'visit' && VAIN_OUTCOMES.includes(String(outcome));

export interface AttemptCount {
  calls: number;
  visits: number;
  letters: number;
}

/** Vain calls count once a day, vain visits and letters each. */
export function countVain(attempts: readonly ContactAttempt[]): AttemptCount {
  const vain = (kind: AttemptKind) => attempts.filter((attempt) => attempt.vain && attempt.kind === kind);
  return {
    calls: new Set(vain('call').map(({ on }) => on)).size,
    visits: vain('visit').length,
    letters: vain('letter').length,
  };
}

/** Whether anything was tried in vain at all. */
export const isAny = (count: AttemptCount): boolean => Object.values(count).some((times) => times > 0);

/** Rules B10, C3. Whether a letter stands in the place of the visit behind «unreachable». */
export function isLetterForVisit(attempts: readonly ContactAttempt[]): boolean {
  const { visits, letters } = countVain(attempts);
  return visits === 0 && letters > 0;
}

/**
 * Rules B10, C1. Refuses the finding `unreachable` with ATTEMPTS_MISSING, saying what there is and what is needed: `visits` are
 * vain visits and the letters in their place.
 */
export function checkUnreachable(attempts: readonly ContactAttempt[], today: PlainDate): void {
  const { calls, visits, letters } = countVain(attempts);
  const have = { calls, visits: visits + letters };
  const need = { calls: policyOn('unreachableCalls', today), visits: policyOn('unreachableVisits', today) };
  if (have.calls >= need.calls && have.visits >= need.visits) return;
  throw refused('ATTEMPTS_MISSING', {
    have,
    need,
  });
}
