/** Rules C3–C7, E1, F1, B4: what two persons decide. */

import { beginCycle, certifiedMonth } from './certifying.js';
import {
  addDays,
  type Day,
  dayNumber,
  firstOf,
  later,
  type Month,
  monthOf,
  monthsFrom,
  shiftMonth,
} from './civil-dates.js';
import { amountIn, closeTasks, type Decision, type Life, nextRound, openTask } from './life.js';

type DecisionKind = Decision['kind'];

/** Rule C4. The payroll of a month closes on its 8th. */
export const stopMonth = (confirmedOn: Day): Month =>
  dayNumber(confirmedOn) <= 8 ? monthOf(confirmedOn) : shiftMonth(monthOf(confirmedOn), 1);

export function propose(life: Life, kind: DecisionKind, round: number, today: Day): void {
  const finding = life.findings.at(-1);
  // Rule C3. Who cannot be reached is suspended as unreachable, who refuses as uncertified.
  const reason = kind !== 'suspension' ? null : finding?.kind === 'refuses' ? 'uncertified' : 'unreachable';
  life.decisions.push({ kind, reason, state: 'proposed', proposedOn: today, ...undecided() });
  openTask(life, `${kind}Confirmation`, round, today, null);
}

const undecided = (): Omit<Decision, 'kind' | 'state' | 'reason' | 'proposedOn'> => ({
  ...{
    confirmedOn: null,
    effectiveMonth: null,
    effectOn: null,
    tookEffectOn: null,
    months: [],
    backPayFen: 0,
    isWrongful: false,
  },
});

/** Rule C3. The village verifies once more. */
export function decline(life: Life, kind: DecisionKind, today: Day): void {
  life.decisions.push({ kind, reason: null, state: 'declined', proposedOn: today, ...undecided() });
  if (kind === 'suspension') verifyAgain(life, today);
}

export function verifyAgain(life: Life, today: Day): void {
  openTask(life, 'overdueVerification', nextRound(life, 'overdueVerification'), today, addDays(today, 10));
}

export function refuse(life: Life, kind: DecisionKind, round: number, today: Day): void {
  const decision = pending(life, kind);
  Object.assign(decision, { state: 'refused', confirmedOn: today });
  openTask(life, `${kind}Proposal`, round + 1, today, null);
}

export function confirm(life: Life, kind: DecisionKind, today: Day): void {
  const decision = pending(life, kind);
  Object.assign(decision, { state: 'confirmed', confirmedOn: today }, EFFECTS[kind](life, today));
  if (kind === 'suspension') life.suspendedFrom = decision.effectiveMonth;
  if (kind === 'void') voidIt(life, today);
  takeEffect(life, today);
}

type Effect = Partial<Pick<Decision, 'effectiveMonth' | 'effectOn' | 'months' | 'backPayFen'>>;

const EFFECTS: Record<DecisionKind, (life: Life, today: Day) => Effect> = {
  suspension: (_life, today) => stop(stopMonth(today), today),
  // Rule E1. The month of death is paid, however early the stop is confirmed.
  termination: (life, today) => stop(later(stopMonth(today), afterDeath(life)), today),
  resumption,
  void: (_life, today) => ({ effectOn: today }),
};

const stop = (effectiveMonth: Month, today: Day): Effect => ({
  effectiveMonth,
  effectOn: later(firstOf(effectiveMonth), today),
});

export const afterDeath = ({ diedOn }: Life): Month => shiftMonth(monthOf(diedOn ?? '0001-01'), 1);

/** Rule C6. Paid again from the month after the certification; every suspended month up to it is paid afterwards. */
function resumption(life: Life, today: Day): Effect {
  const { resumedBy, suspendedFrom } = life;
  if (!resumedBy || !suspendedFrom) throw new Error('Nothing to resume.');
  // Rule C5. Of a certification that was heard of too late no suspended month is lost.
  const isEarlier = certifiedMonth(resumedBy) < suspendedFrom;
  const certified = isEarlier ? monthOf(resumedBy.recordedOn) : certifiedMonth(resumedBy);
  const months = monthsFrom(suspendedFrom, certified);
  const effectiveMonth = shiftMonth(certified, 1);
  return {
    effectiveMonth,
    months,
    backPayFen: months.reduce((sum, month) => sum + amountIn(life, month), 0),
    // No rule puts the status off: it is paid from that month, and stands so from the second person's word.
    effectOn: today,
  };
}

/** Rule B4. The plan is computed anew, as after an import. */
function voidIt(life: Life, today: Day): void {
  if (life.voiding) life.voiding.isVoid = true;
  life.voiding = null;
  beginCycle(life, today);
}

function pending(life: Life, kind: DecisionKind): Decision {
  const decision = life.decisions.findLast((one) => one.kind === kind && one.state === 'proposed');
  if (!decision) throw new Error(`No ${kind} is proposed.`);
  return decision;
}

/** Rule C4. A confirmed decision changes the status on its day, once. */
export function takeEffect(life: Life, today: Day): void {
  for (const decision of life.decisions) {
    const { kind, state, effectOn, tookEffectOn } = decision;
    if (state !== 'confirmed' || effectOn === null || effectOn > today || tookEffectOn !== null) continue;
    decision.tookEffectOn = today;
    if (kind === 'suspension') life.status = 'suspended';
    if (kind === 'resumption') resume(life);
    if (kind === 'termination') end(life, today);
  }
}

function resume(life: Life): void {
  life.status = 'paying';
  life.suspendedFrom = null;
  life.resumedBy = null;
}

function end(life: Life, today: Day): void {
  life.status = 'terminated';
  life.stage = null;
  closeTasks(life, 'withdrawn', [...new Set(life.tasks.map(({ kind }) => kind))], today);
}
