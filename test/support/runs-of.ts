import type { Client } from '@temporalio/client';
import type { temporal } from '@temporalio/proto';

export type History = temporal.api.history.v1.IHistory;

/** One run of a workflow and all that has been written down of it. */
export interface Run {
  runId: string;
  history: History;
}

/** Every run of a workflow from its first to its latest, as one has continued as the next. */
export async function runsOf(client: Client, workflowId: string): Promise<Run[]> {
  const runs: Run[] = [];
  let runId: string = (await client.workflow.getHandle(workflowId).describe()).runId;
  while (runId !== '') {
    const history: History = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    runs.unshift({ runId, history });
    runId = history.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId ?? '';
  }
  return runs;
}
