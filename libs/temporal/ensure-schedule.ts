import { type Client, ScheduleAlreadyRunning, type ScheduleOptions, ScheduleOverlapPolicy } from '@temporalio/client';

export interface ScheduleWish {
  scheduleId: string;
  workflowType: string;
  calendar: { dayOfMonth: number; hour: number; minute: number };
  timezone: string;
  taskQueue: string;
  /** Why it does not run, or null where it does. */
  paused: string | null;
}

/** An engine that was away on day 1 opens the month when it comes back, as long as that month lasts. */
const CATCH_UP = '28 days';

/** The Schedule exists as it is wished; an older one is changed to it. */
export async function ensureSchedule(client: Client, wish: ScheduleWish): Promise<void> {
  const { scheduleId, workflowType, calendar, timezone, taskQueue, paused } = wish;
  const options = {
    scheduleId,
    spec: { calendars: [{ ...calendar, comment: workflowType }], timezone },
    action: { type: 'startWorkflow', workflowType, workflowId: scheduleId, taskQueue, args: [] },
    policies: { overlap: ScheduleOverlapPolicy.ALLOW_ALL, catchupWindow: CATCH_UP },
    state: { paused: paused !== null, ...(paused === null ? {} : { note: paused }) },
  } satisfies ScheduleOptions;
  try {
    await client.schedule.create(options);
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    await client.schedule.getHandle(scheduleId).update(() => options);
  }
}
