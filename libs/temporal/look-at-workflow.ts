import { randomUUID } from 'node:crypto';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { decodeOptionalFailureToOptionalError } from '@temporalio/common/lib/internal-non-workflow/index.js';
import type { Engine } from './connect-temporal.js';

/** A step that has been asked for and is not done. */
export interface PendingStep {
  activityId: string;
  activity: string;
  /** A worker has it in its hands now. */
  isRunning: boolean;
  /** How often it has been tried. */
  attempts: number;
  nextTryAt: Date | null;
  error: { type: string; message: string } | null;
}

/** What the engine surely knows of one workflow. */
export interface WorkflowSeen {
  state: 'running' | 'ended' | 'missing';
  /** The latest run, null where there is none; the Web UI has a page of each. */
  runId: string | null;
  /** How often the workflow's own code has been tried in vain. */
  failedTurns: number;
  /** A turn that no worker has taken up yet. */
  turnWaits: boolean;
  pending: PendingStep[];
}

const STARTED = 2;
const NOTHING: Omit<WorkflowSeen, 'state' | 'runId'> = { failedTurns: 0, turnWaits: false, pending: [] };

/** Asks the engine about one workflow; errors of steps come out of their seal. */
export async function lookAtWorkflow(client: Client, workflowId: string): Promise<WorkflowSeen> {
  try {
    const { status, runId, raw } = await client.workflow.getHandle(workflowId).describe();
    if (status.name !== 'RUNNING') return { state: 'ended', runId, ...NOTHING };
    const turn = raw.pendingWorkflowTask;
    return {
      state: 'running',
      runId,
      failedTurns: Math.max(0, (turn?.attempt ?? 1) - 1),
      turnWaits: turn !== undefined && turn !== null && Number(turn.state) !== STARTED,
      pending: await Promise.all(
        (raw.pendingActivities ?? []).map(async (activity) => {
          const isRunning = Number(activity.state) === STARTED;
          const attempt = activity.attempt ?? 1;
          return {
            activityId: activity.activityId ?? '',
            activity: activity.activityType?.name ?? '',
            isRunning,
            attempts: isRunning ? attempt : attempt - 1,
            nextTryAt: dateOf(activity.nextAttemptScheduleTime),
            error: await errorOf(client, activity.lastFailure),
          };
        }),
      ),
    };
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return { state: 'missing', runId: null, ...NOTHING };
    throw error;
  }
}

/** Has a step tried again now, counted from the first try; one that runs already is not disturbed. */
export async function tryAgainNow(
  { client, connection }: Engine,
  workflowId: string,
  activityId: string,
): Promise<void> {
  await connection.workflowService.resetActivityExecution({
    namespace: client.options.namespace,
    workflowId,
    activityId,
    identity: 'casework api',
    resourceId: `workflow:${workflowId}`,
    requestId: randomUUID(),
  });
}

type Failure = Parameters<typeof decodeOptionalFailureToOptionalError>[1];

async function errorOf(client: Client, failure: Failure): Promise<PendingStep['error']> {
  const error = await decodeOptionalFailureToOptionalError(client.options.loadedDataConverter, failure);
  if (!error) return null;
  const type = error instanceof ApplicationFailure ? error.type : error.name;
  return { type: type ?? error.name, message: error.message };
}

function dateOf(time: { seconds?: unknown } | null | undefined): Date | null {
  return time ? new Date(Number(time.seconds) * 1000) : null;
}
