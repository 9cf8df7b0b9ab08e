/** Rules A5, I3, H4. Who sees a task, who stands at its desk, who supervises it. */
import { type Centre, isInArea, recipientAreaOf } from '../organisation/office.js';
import { type Actor, type Desk, desksOf, isSamePerson, isTownDesk, type Role } from '../organisation/roles.js';
import { mayAnswerAt, type TaskKind } from './task-kinds.js';

/** What authority needs to know of a task. */
export interface TaskPlace {
  kind: TaskKind;
  desk: Desk;
  office: string;
  town: string;
  village: string | null;
  centre: Centre | null;
}

/** Whether the actor stands at the desk that answers this task; the town may answer its villages' calls (Rule B7). */
export const standsAtDesk = (actor: Pick<Actor, 'assignments'>, task: Omit<TaskPlace, 'centre'>): boolean =>
  actor.assignments.some(({ role, office }) =>
    desksOf(role).some((desk) =>
      desk === task.desk ? office === task.office : mayAnswerAt(task.kind, desk) && office === task.town,
    ),
  );

/** Rule A5. Whoever may see the place of a task sees the task; a town's report is seen by its town and the bureau. */
export function seesTask(actor: Actor, task: TaskPlace): boolean {
  if (standsAtDesk(actor, task)) return true;
  const area = recipientAreaOf(actor.assignments);
  if (task.centre === null) return area.everything || area.towns.includes(task.town);
  return isInArea({ town: task.town, village: task.village, centre: task.centre }, area);
}

/** Rule I3. The town head supervises his town's desks, the bureau manager all. */
export const supervisesTask = (actor: Pick<Actor, 'assignments'>, task: Pick<TaskPlace, 'desk' | 'town'>): boolean =>
  actor.assignments.some(
    ({ role, office }) => role === 'M' || (role === 'TH' && office === task.town && isTownDesk(task.desk)),
  );

/** Rules B9, D4. Whom an overdue task is escalated to: the town head, then the bureau manager. Nobody else has such a view. */
export const isEscalatedTo = (role: Role): boolean => role === 'TH' || role === 'M';

/** Rules C2, C3. Whether the two-person rule keeps this actor from the task: he made the finding or the proposal. */
export const isExcluded = (actor: Actor, excludedPerson: string | null): boolean => isSamePerson(excludedPerson, actor);
