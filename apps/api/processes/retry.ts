import type { Casework } from '../../../libs/casework/casework.js';
import { checkRetry, retryProcess } from '../../../libs/casework/retry-process.js';
import { notVisible } from '../../../libs/domain/errors.js';
import type { Actor } from '../../../libs/domain/organisation/roles.js';
import type { RetryAction } from '../../../libs/domain/processes/process.js';
import type { Engine } from '../../../libs/temporal/connect-temporal.js';
import { lookAtWorkflow, tryAgainNow } from '../../../libs/temporal/look-at-workflow.js';
import { subjectOfWorkflow } from './process-address.js';

const PATIENCE_SECONDS = 5;

/**
 * Has a process tried again: a step that fails and waits for its next try is tried now; a workflow that sleeps is told the day; one
 * that is missing begins again. Errors: NOT_ALLOWED, NOT_FOUND, PROCESS_ENDED, MAIL_DOUBTFUL, PROCESS_NOT_STUCK; without the
 * engine nothing is done.
 */
export async function retry(
  casework: Casework,
  engine: Engine,
  actor: Actor,
  workflowId: string,
): Promise<RetryAction> {
  const subject = subjectOfWorkflow(workflowId);
  if (!subject) throw notVisible();
  await checkRetry(casework, actor, subject);
  const seen = await engine.withinSeconds(PATIENCE_SECONDS, async () => {
    const workflow = await lookAtWorkflow(engine.client, workflowId);
    const waiting = workflow.pending.filter(({ isRunning, attempts }) => !isRunning && attempts > 0);
    for (const { activityId } of waiting) await tryAgainNow(engine, workflowId, activityId);
    return {
      isRunning: workflow.state === 'running',
      turnFails: workflow.failedTurns > 0,
      stepsTriedAgain: waiting.length > 0,
      stepRuns: workflow.pending.some(({ isRunning }) => isRunning),
    };
  });
  return retryProcess(casework, actor, subject, seen);
}
