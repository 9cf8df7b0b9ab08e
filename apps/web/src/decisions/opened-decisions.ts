/** Screens: bulk confirmation is for decisions of one kind and reason that have been opened one by one, twenty at most. */
import type { Decision } from '../../../../libs/contracts/decisions.js';
import type { TaskDetail } from '../../../../libs/contracts/inbox.js';

export interface OpenedDecision {
  task: TaskDetail;
  decision: Decision;
}

export const CONFIRMED_AT_ONCE = 20;

const groupOf = ({ decision }: OpenedDecision): string => `${decision.kind}:${decision.reason ?? ''}`;

/** Whether a task may be ticked beside those that are ticked already. */
export function mayPick(id: string, opened: ReadonlyMap<string, OpenedDecision>, picked: ReadonlySet<string>): boolean {
  const wanted = opened.get(id);
  if (!wanted?.task.mayAnswer || !wanted.task.answers.includes('confirm')) return false;
  if (picked.has(id)) return true;
  if (picked.size >= CONFIRMED_AT_ONCE) return false;
  const first = opened.get([...picked][0] ?? '');
  return first === undefined || groupOf(first) === groupOf(wanted);
}
