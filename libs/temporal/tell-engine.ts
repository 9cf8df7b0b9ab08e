import { type Client, WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';

interface Told {
  workflowId: string;
  signal: string;
  event: unknown;
}

interface Begun extends Told {
  workflowType: string;
  taskQueue: string;
  args: unknown[];
  /** Our own numbers only: summaries are not sealed for everybody who may list workflows. */
  summary: string;
}

/** Signals a workflow that lives, or begins its life with the signal. */
export async function signalOrBegin(client: Client, begun: Begun): Promise<void> {
  await client.workflow.signalWithStart(begun.workflowType, {
    workflowId: begun.workflowId,
    taskQueue: begun.taskQueue,
    args: begun.args,
    signal: begun.signal,
    signalArgs: [begun.event],
    staticSummary: begun.summary,
  });
}

/** Begins a workflow that needs to hear nothing more; one that lives already is the one that was asked for. */
export async function beginOnce(client: Client, begun: Omit<Begun, 'signal' | 'event'>): Promise<void> {
  const { workflowType, workflowId, taskQueue, args, summary } = begun;
  try {
    await client.workflow.start(workflowType, { workflowId, taskQueue, args, staticSummary: summary });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

/** Signals a workflow; where it has ended the fact is on record and nobody needs to hear it. */
export async function signalIfAlive(client: Client, { workflowId, signal, event }: Told): Promise<void> {
  try {
    await client.workflow.getHandle(workflowId).signal(signal, event);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
