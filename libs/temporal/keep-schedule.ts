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

/** Whether a schedule does nothing for now, and the note by which managers, and a later start, know why. */
export interface Rest {
  isOn: boolean;
  because: string;
  /** The note when the rest is over. */
  afterwards: string;
}

/**
 * Creates the schedule unless it is there; one that is there rests or runs from now on as it should. A pause with another note is
 * somebody's own decision and stays.
 */
export async function keepSchedule(
  client: Client,
  { scheduleId, workflowType, calendar, timezone, missed = 'each' }: PlannedWorkflow,
  taskQueue: string,
  rest: Rest,
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
      state: rest.isOn ? { paused: true, note: rest.because } : {},
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    await restAsSaid(client, scheduleId, rest);
  }
}

async function restAsSaid(client: Client, scheduleId: string, { isOn, because, afterwards }: Rest): Promise<void> {
  const handle = client.schedule.getHandle(scheduleId);
  const { paused, note } = (await handle.describe()).state;
  if (isOn && !paused) await handle.pause(because);
  if (!isOn && paused && note === because) await handle.unpause(afterwards);
}
