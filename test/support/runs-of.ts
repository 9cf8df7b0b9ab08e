import type { Client } from '@temporalio/client';
import type { temporal } from '@temporalio/proto';
import { until } from '../../apps/dev/processes/until.js';

export type History = temporal.api.history.v1.IHistory;

/** Every run of a workflow from its first to its latest, as one has continued as the next. */
export async function runsOf(client: Client, workflowId: string): Promise<History[]> {
  const runs: History[] = [];
  let runId: string = (await client.workflow.getHandle(workflowId).describe()).runId;
  while (runId !== '') {
    const history: History = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    runs.unshift(history);
    runId = history.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId ?? '';
  }
  return runs;
}

/** The same as soon as nothing is under way: every run has begun, every task that was given to a worker has come back. */
export async function runsAtRest(client: Client, workflowId: string): Promise<History[]> {
  let runs: History[] = [];
  await until(`${workflowId} is at rest`, async () => {
    runs = await runsOf(client, workflowId);
    // The next run may have begun while they were read.
    const goesOn = runs.at(-1)?.events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes;
    return !goesOn && runs.every(isAtRest);
  });
  return runs;
}

const BACK = [
  'workflowTaskCompletedEventAttributes',
  'workflowTaskTimedOutEventAttributes',
  'workflowTaskFailedEventAttributes',
  'activityTaskCompletedEventAttributes',
  'activityTaskFailedEventAttributes',
] as const;

function isAtRest({ events }: History): boolean {
  let hasBegun = false;
  let underWay = 0;
  for (const event of events ?? []) {
    if (event.workflowTaskScheduledEventAttributes || event.activityTaskScheduledEventAttributes) underWay += 1;
    if (event.workflowTaskCompletedEventAttributes) hasBegun = true;
    if (BACK.some((kind) => event[kind])) underWay -= 1;
  }
  return hasBegun && underWay === 0;
}
