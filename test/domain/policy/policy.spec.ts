import { POLICY_TABLE, type PolicyName, policyOn } from '../../../libs/domain/policy/policy.js';

/** The rows that have been in force. A row here is never edited or removed; a change of the law adds a row below. */
const IN_FORCE = [
  ['validityMonths', 12, 'months', '2024-04-16'],
  ['validityEnd', 'SAME_DAY', 'mode', '2024-04-16'],
  ['reminderWindowMonths', 3, 'months', '2024-04-16'],
  ['secondCallMonths', 2, 'months', '2024-04-16'],
  ['homeVisitMonths', 1, 'months', '2024-04-16'],
  ['lastNoticeBefore', 10, 'workingDays', '2024-04-16'],
  ['callDue', 10, 'days', '2024-04-16'],
  ['homeVisitDue', 15, 'days', '2024-04-16'],
  ['lastNoticeDue', 3, 'workingDays', '2024-04-16'],
  ['overdueVerificationDue', 10, 'days', '2024-04-16'],
  ['notAtHomeRepeat', 5, 'workingDays', '2024-04-16'],
  ['townHeadAfter', 3, 'days', '2024-04-16'],
  ['bureauManagerAfter', 10, 'days', '2024-04-16'],
  ['handOverDue', 10, 'workingDays', '2024-04-16'],
  ['remoteCertificationDue', 30, 'days', '2024-04-16'],
  ['unreachableCalls', 2, 'count', '2024-04-16'],
  ['unreachableVisits', 1, 'count', '2024-04-16'],
  ['findingReviewDue', 3, 'workingDays', '2024-04-16'],
  ['proposalDue', 5, 'workingDays', '2024-04-16'],
  ['confirmationDue', 3, 'workingDays', '2024-04-16'],
  ['payrollCloses', 8, 'dayOfMonth', '2024-04-16'],
  ['suspicionVerificationDue', 10, 'workingDays', '2024-04-16'],
  ['deathVerificationDue', 5, 'workingDays', '2024-04-16'],
  ['reportDueDay', 5, 'dayOfMonth', '2024-04-16'],
  ['reportReminderDay', 3, 'dayOfMonth', '2024-04-16'],
  ['importTwoPersons', false, 'flag', '2024-04-16'],
  ['familyTellsWithin', 20, 'workingDays', '2024-04-16'],
] as const;

describe('Rule Z6 one policy table, append only', () => {
  it.each(IN_FORCE)('Rule Z6 the row %s = %s %s from %s stands as it was', (name, value, unit, validFrom) => {
    expect(POLICY_TABLE).toContainEqual(expect.objectContaining({ name, value, unit, validFrom }));
  });

  it('Rule Z6 a new row comes below the old ones, and is listed in this test', () => {
    expect(POLICY_TABLE.map(({ name, value }) => [name, value])).toEqual(
      IN_FORCE.map(([name, value]) => [name, value]),
    );
  });

  it('Rule Z6 every row has its clause, and the rows of one figure follow each other in time', () => {
    const latest = new Map<string, string>();
    for (const { name, clause, validFrom } of POLICY_TABLE) {
      expect(clause).not.toBe('');
      expect(validFrom > (latest.get(name) ?? '')).toBe(true);
      latest.set(name, validFrom);
    }
  });

  it.each(['2000-01-01', '2024-04-15', '2024-04-16', '2040-12-31'] as const)(
    'Rule Z6 on %s every figure has a value',
    (on) => {
      for (const [name, value] of IN_FORCE) expect(policyOn(name satisfies PolicyName, on)).toBe(value);
    },
  );
});
