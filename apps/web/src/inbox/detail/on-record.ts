import type { TaskDetail } from '../../../../../libs/contracts/inbox.js';
import type { ScriptFacts } from '../../words/guide.zh.js';

type Tried = Pick<TaskDetail['attempts'][number], 'kind' | 'on' | 'vain'>;

/** Rules B7, B8. What a script may say of earlier calls and visits: what is on record in this cycle, and nothing else. */
export function onRecord(attempts: readonly Tried[]): Pick<ScriptFacts, 'called' | 'visitedInVain'> {
  const call = attempts.findLast(({ kind }) => kind === 'call');
  const visit = attempts.findLast(({ kind, vain }) => kind === 'visit' && vain);
  return {
    ...(call ? { called: { on: call.on, reached: !call.vain } } : {}),
    ...(visit ? { visitedInVain: visit.on } : {}),
  };
}
