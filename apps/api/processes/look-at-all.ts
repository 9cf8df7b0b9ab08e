import type { ProcessSubject } from '../../../libs/domain/processes/process.js';
import { type Engine, isEngineDown } from '../../../libs/temporal/connect-temporal.js';
import { lookAtWorkflow, type WorkflowSeen } from '../../../libs/temporal/look-at-workflow.js';
import { workflowIdOf } from './process-address.js';

const AT_ONCE = 10;
/** What the engine says of each of a page's processes, a few at a time; null where it does not answer in time. */
export async function lookAtAll(
  engine: Engine,
  subjects: readonly ProcessSubject[],
  patienceSeconds: number,
): Promise<(WorkflowSeen | null)[]> {
  const seen: (WorkflowSeen | null)[] = subjects.map(() => null);
  const places = subjects.keys();
  const look = async (): Promise<void> => {
    for (const place of places) {
      const subject = subjects[place];
      if (subject) seen[place] = await lookAtWorkflow(engine.client, workflowIdOf(subject));
    }
  };
  try {
    await engine.withinSeconds(patienceSeconds, () => Promise.all(Array.from({ length: AT_ONCE }, look)));
  } catch (error) {
    if (!isEngineDown(error)) throw error;
  }
  return seen;
}
