/** Rule C1. «Unreachable» stands on two unreachable calls on different days and one vain visit in this cycle. */
import { refused, refusedFields } from '../errors.js';
import { policyOn } from '../policy/policy.js';
import type { PlainDate } from '../time/plain-date.js';

/** A try to reach somebody, by a task's answer or recorded by itself (Rule B7). */
export interface ContactAttempt {
  kind: 'call' | 'visit';
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

/** Rules B7, C1. What a try came to, where nobody was met. */
export const VAIN_OUTCOMES: readonly string[] = ['notAtHome', 'unreachable'];

/** Rule C1. A vain visit is proved like one of a task. */
export const needsEvidence = ({ kind, outcome }: { kind?: unknown; outcome?: unknown }): boolean =>
  kind === 'visit' && VAIN_OUTCOMES.includes(String(outcome));

export interface AttemptCount {
  calls: number;
  visits: number;
}

/** Vain calls count once a day, vain visits each. */
export function countVain(attempts: readonly ContactAttempt[]): AttemptCount {
  const vain = attempts.filter((attempt) => attempt.vain);
  return {
    calls: new Set(vain.filter((attempt) => attempt.kind === 'call').map((attempt) => attempt.on)).size,
    visits: vain.filter((attempt) => attempt.kind === 'visit').length,
  };
}

/** Rule C1. Refuses the finding `unreachable` with ATTEMPTS_MISSING, saying what there is and what is needed. */
export function checkUnreachable(attempts: readonly ContactAttempt[], today: PlainDate): void {
  const have = countVain(attempts);
  const need = { calls: policyOn('unreachableCalls', today), visits: policyOn('unreachableVisits', today) };
  if (have.calls >= need.calls && have.visits >= need.visits) return;
  throw refused('ATTEMPTS_MISSING', {
    have: { ...have },
    need,
  });
}
