/** Quality N2, N15. The Schedule of the nightly check: 03:30 in Shanghai, after the opening and before the offices open. */
export const NIGHTLY_RECONCILIATION_SCHEDULE = {
  scheduleId: 'nightly-reconciliation',
  workflowType: 'nightlyReconciliation',
  calendar: { hour: 3, minute: 30 },
  timezone: 'Asia/Shanghai',
  missed: 'latest',
} as const;
