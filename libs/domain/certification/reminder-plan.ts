/** Rules B5, B8. The reminder plan of the cycle that ends on E: five steps, when each opens and by when it is due. */
import type { Desk } from '../organisation/roles.js';
import { policyOn } from '../policy/policy.js';
import { addDays, addMonths, type PlainDate } from '../time/plain-date.js';
import { type CountedDay, countWorkingDays } from '../time/working-days.js';

export type PlanStepNumber = 1 | 2 | 3 | 4 | 5;
export type PlanTaskKind = 'reminderCall' | 'homeVisit' | 'lastNotice' | 'overdueVerification';

export interface PlanStep {
  step: PlanStepNumber;
  kind: PlanTaskKind;
  round: number;
  desk: Desk;
  opensOn: PlainDate;
  calendarAssumed: boolean;
}

const sure = (date: PlainDate): CountedDay => ({ date, calendarAssumed: false });

/** Rule B5. The five steps of the cycle ending on E = `validUntil`, in order. */
export function reminderPlan(validUntil: PlainDate): PlanStep[] {
  const back = (months: number): CountedDay => sure(addMonths(validUntil, -months));
  const row = (step: PlanStepNumber, kind: PlanTaskKind, round: number, desk: Desk, opens: CountedDay): PlanStep => ({
    step,
    kind,
    round,
    desk,
    opensOn: opens.date,
    calendarAssumed: opens.calendarAssumed,
  });
  return [
    row(1, 'reminderCall', 1, 'villageWorker', back(policyOn('reminderWindowMonths', validUntil))),
    row(2, 'reminderCall', 2, 'villageWorker', back(policyOn('secondCallMonths', validUntil))),
    row(3, 'homeVisit', 1, 'townOffice', back(policyOn('homeVisitMonths', validUntil))),
    row(4, 'lastNotice', 1, 'townOffice', countWorkingDays(validUntil, -policyOn('lastNoticeBefore', validUntil))),
    row(5, 'overdueVerification', 1, 'villageWorker', sure(addDays(validUntil, 1))),
  ];
}

/** The step of the plan that a task of the cycle is of (a visit repeated, a verification asked again included), or null beside the plan. */
export function planStepOf({ kind, round }: { kind: string; round: number }): PlanStepNumber | null {
  if (kind === 'reminderCall') return round === 1 ? 1 : 2;
  return kind === 'homeVisit' ? 3 : kind === 'lastNotice' ? 4 : kind === 'overdueVerification' ? 5 : null;
}

/** First day of the reminder window W (Rule B5, 通知 二.2 认证期满前三个月). */
export const reminderWindowOpens = (validUntil: PlainDate): PlainDate =>
  addMonths(validUntil, -policyOn('reminderWindowMonths', validUntil));
