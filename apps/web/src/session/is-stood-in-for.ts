import type { Task } from '../../../../libs/contracts/inbox.js';
import type { Me } from '../../../../libs/contracts/sessions.js';
import { desksOf } from '../../../../libs/domain/organisation/roles.js';

/** Rule H4. Whether a task lies at a desk that one holds as a deputy only. */
export function isStoodInFor(
  { assignments }: Pick<Me, 'assignments'>,
  { desk, office }: Pick<Task, 'desk' | 'office'>,
) {
  const there = assignments.filter((held) => held.office === office && desksOf(held.role).includes(desk));
  return there.length > 0 && there.every(({ deputyFor }) => deputyFor !== null);
}
