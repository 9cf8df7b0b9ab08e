/**
 * Rule Z6. Every figure of the law in one append-only table: the figure, its unit, the clause it comes from, and the date
 * from which it holds. `[P]` in the clause marks a default of ours that no text fixes. A change is a new row, never an edit.
 */
import type { PlainDate } from '../time/plain-date.js';

export type PolicyUnit = 'months' | 'days' | 'workingDays' | 'dayOfMonth' | 'count' | 'mode' | 'flag';

export interface PolicyRow<Name extends string = string> {
  name: Name;
  value: number | string | boolean;
  unit: PolicyUnit;
  clause: string;
  validFrom: PlainDate;
}

const FROM: PlainDate = '2024-04-16';

/** The table. Append only: a test compares the rows that have been in force with what they were. */
export const POLICY_TABLE = [
  { name: 'validityMonths', value: 12, unit: 'months', clause: '通知 二.2 认证周期为12个月', validFrom: FROM },
  { name: 'validityEnd', value: 'SAME_DAY', unit: 'mode', clause: 'B2 [P]', validFrom: FROM },
  { name: 'reminderWindowMonths', value: 3, unit: 'months', clause: '通知 二.2 认证期满前三个月', validFrom: FROM },
  { name: 'secondCallMonths', value: 2, unit: 'months', clause: 'B5', validFrom: FROM },
  { name: 'homeVisitMonths', value: 1, unit: 'months', clause: 'B5', validFrom: FROM },
  { name: 'lastNoticeBefore', value: 10, unit: 'workingDays', clause: 'B5', validFrom: FROM },
  { name: 'callDue', value: 10, unit: 'days', clause: 'B5', validFrom: FROM },
  { name: 'homeVisitDue', value: 15, unit: 'days', clause: 'B5', validFrom: FROM },
  { name: 'lastNoticeDue', value: 3, unit: 'workingDays', clause: 'B5', validFrom: FROM },
  { name: 'overdueVerificationDue', value: 10, unit: 'days', clause: 'B5', validFrom: FROM },
  { name: 'notAtHomeRepeat', value: 5, unit: 'workingDays', clause: 'B7', validFrom: FROM },
  { name: 'townHeadAfter', value: 3, unit: 'days', clause: 'B9, D4', validFrom: FROM },
  { name: 'bureauManagerAfter', value: 10, unit: 'days', clause: 'B9, D4', validFrom: FROM },
  { name: 'handOverDue', value: 10, unit: 'workingDays', clause: 'A4 [P]', validFrom: FROM },
  { name: 'remoteCertificationDue', value: 30, unit: 'days', clause: 'C1 [P]', validFrom: FROM },
  { name: 'unreachableCalls', value: 2, unit: 'count', clause: 'C1', validFrom: FROM },
  { name: 'unreachableVisits', value: 1, unit: 'count', clause: 'C1', validFrom: FROM },
  { name: 'findingReviewDue', value: 3, unit: 'workingDays', clause: 'C2 [P]', validFrom: FROM },
  { name: 'proposalDue', value: 5, unit: 'workingDays', clause: 'C3 [P]', validFrom: FROM },
  { name: 'confirmationDue', value: 3, unit: 'workingDays', clause: 'C3 [P]', validFrom: FROM },
  { name: 'payrollCloses', value: 8, unit: 'dayOfMonth', clause: 'C4 [P]', validFrom: FROM },
  { name: 'suspicionVerificationDue', value: 10, unit: 'workingDays', clause: 'D4', validFrom: FROM },
  { name: 'deathVerificationDue', value: 5, unit: 'workingDays', clause: 'D4', validFrom: FROM },
  { name: 'reportDueDay', value: 5, unit: 'dayOfMonth', clause: '通知 二.3 于次月5日前', validFrom: FROM },
  { name: 'reportReminderDay', value: 3, unit: 'dayOfMonth', clause: 'G4', validFrom: FROM },
  { name: 'importTwoPersons', value: false, unit: 'flag', clause: 'I2 [P]', validFrom: FROM },
  { name: 'familyTellsWithin', value: 20, unit: 'workingDays', clause: 'E2 条例 25', validFrom: FROM },
] as const satisfies readonly PolicyRow[];

export type PolicyName = (typeof POLICY_TABLE)[number]['name'];

type ValueOf<Name extends PolicyName> = Extract<
  (typeof POLICY_TABLE)[number],
  { name: Name }
>['value'] extends infer Value
  ? Value extends number
    ? number
    : Value extends boolean
      ? boolean
      : Value extends string
        ? string
        : never
  : never;

/**
 * Rule Z6. The figure in force on a civil date: the latest row that holds from that day or earlier; before the first row,
 * the first row (a certification of long ago is judged by the oldest text we have).
 */
export function policyOn<Name extends PolicyName>(name: Name, on: PlainDate): ValueOf<Name> {
  const rows = (POLICY_TABLE as readonly PolicyRow[]).filter((row) => row.name === name);
  const inForce = rows.filter((row) => row.validFrom <= on).at(-1) ?? rows[0];
  return inForce?.value as ValueOf<Name>;
}
