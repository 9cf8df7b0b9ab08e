/** Why a process is stuck: what the facts say of it, and what the engine says where it answers. */
import type { Process } from '../../../libs/contracts/processes.js';
import type { StuckRow } from '../../../libs/database/queries/stuck-processes.query.js';
import { causeOfFailure, type StuckCause } from '../../../libs/domain/processes/process.js';
import { technicalError, technicalMessage } from '../../../libs/domain/processes/technical-message.js';
import type { WorkflowSeen } from '../../../libs/temporal/look-at-workflow.js';

type Trouble = NonNullable<Process['trouble']>;

/** `seen` is null where the engine does not answer. */
export function troubleOf(row: StuckRow, seen: WorkflowSeen | null): Trouble {
  const step = seen?.pending.toSorted((a, b) => b.attempts - a.attempts)[0];
  if (step && !(row.isDoubtful || row.isBeingTold)) {
    return {
      cause: causeOfFailure(step),
      step: step.activity,
      attempts: step.attempts,
      nextTryAt: step.nextTryAt?.toISOString() ?? null,
      lastError: step.error ? technicalError(step.error) : null,
    };
  }
  return {
    cause: causeWithoutStep(row, seen),
    step: null,
    attempts: Math.max(row.attempts, seen?.failedTurns ?? 0),
    nextTryAt: null,
    lastError: row.lastError === null ? null : technicalMessage(row.lastError),
  };
}

function causeWithoutStep(row: StuckRow, seen: WorkflowSeen | null): StuckCause {
  if (row.isDoubtful) return 'mailDoubtful';
  if (seen === null) return 'engineAway';
  if (row.isBeingTold) return 'factsNotTold';
  if (seen.state === 'missing') return 'workflowMissing';
  if (seen.state === 'ended') return 'workflowEnded';
  if (seen.failedTurns > 0) return 'workflowFails';
  return seen.turnWaits ? 'workerAway' : 'overslept';
}
