import { type Client, ScheduleNotFoundError } from '@temporalio/client';

/** A schedule as managers see it. */
export interface ScheduleSeen {
  scheduleId: string;
  /** Not there: no worker has ever come up to create it. */
  isMissing: boolean;
  isPaused: boolean;
  note: string | null;
  lastRun: { at: Date; workflowId: string; runId: string } | null;
  nextRunAt: Date | null;
}

/** Asks the engine about one of our schedules. */
export async function lookAtSchedule(client: Client, scheduleId: string): Promise<ScheduleSeen> {
  try {
    const { state, info } = await client.schedule.getHandle(scheduleId).describe();
    const last = info.recentActions.at(-1);
    return {
      scheduleId,
      isMissing: false,
      isPaused: state.paused,
      note: state.note ?? null,
      lastRun: last
        ? {
            at: last.takenAt,
            workflowId: last.action.workflow.workflowId,
            runId: last.action.workflow.firstExecutionRunId,
          }
        : null,
      nextRunAt: state.paused ? null : (info.nextActionTimes[0] ?? null),
    };
  } catch (error) {
    if (!(error instanceof ScheduleNotFoundError)) throw error;
    return { scheduleId, isMissing: true, isPaused: false, note: null, lastRun: null, nextRunAt: null };
  }
}
