/** Rule G1. The Schedule that opens the reports of the month before: day 1, 02:00 in Shanghai. */
export const MONTHLY_OPENING_SCHEDULE = {
  scheduleId: 'monthly-opening',
  workflowType: 'monthlyOpening',
  calendar: { dayOfMonth: 1, hour: 2, minute: 0 },
  timezone: 'Asia/Shanghai',
} as const;
