import { type Client, ScheduleAlreadyRunning, ScheduleOverlapPolicy } from '@temporalio/client';

/** When the engine begins a workflow by itself, in the wall time of a zone. */
export interface PlannedWorkflow {
  scheduleId: string;
  workflowType: string;
  calendar: { dayOfMonth?: number; hour: number; minute: number };
  timezone: string;
  /** What was missed while the engine was down: each once within a month, or the latest alone. Each, unless said. */
  missed?: 'each' | 'latest';
}

/**
 * Creates the schedule unless it is there. `pausedBecause`: it is shown to managers and does nothing (the demo clock brings its days).
 */
export async function keepSchedule(
  client: Client,
  { scheduleId, workflowType, calendar, timezone, missed = 'each' }: PlannedWorkflow,
  taskQueue: string,
  pausedBecause: string | null,
): Promise<void> {
  try {
    await client.schedule.create({
      scheduleId,
      spec: { calendars: [calendar], timezone },
      action: { type: 'startWorkflow', workflowType, workflowId: scheduleId, taskQueue, args: [] },
      policies:
        missed === 'each'
          ? { overlap: ScheduleOverlapPolicy.BUFFER_ALL, catchupWindow: '31 days' }
          : { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 day' },
      state: pausedBecause === null ? {} : { paused: true, note: pausedBecause },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
}
