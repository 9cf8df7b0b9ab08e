/** In which capacity somebody acts, for the record (rules B1, H4, I1). */
import { standsAtDesk, supervisesTask, type TaskPlace } from '../domain/inbox/task-authority.js';
import { isInArea, OFFICE_OF_CENTRE, type Place, recipientAreaOf } from '../domain/organisation/office.js';
import type { Actor, Assignment, Role } from '../domain/organisation/roles.js';

const principal = (actor: Actor): Assignment | undefined =>
  actor.assignments.find((assignment) => !assignment.deputyFor) ?? actor.assignments[0];

/**
 * Rules H4, I1. The actor in the one capacity in which he acts: by a desk of his own where it allows the act, else by one where
 * he stands in for somebody. Unchanged where no desk of his allows it.
 */
export function inCapacity(actor: Actor, allows: (assignment: Assignment) => boolean): Actor {
  const able = actor.assignments.filter(allows);
  const assignment = principal({ ...actor, assignments: able });
  return assignment ? { ...actor, assignments: [assignment] } : actor;
}

/** The actor as he answers a task, or, away from its desk, as he supervises it. */
export function actingAtTask(actor: Actor, task: TaskPlace): Actor {
  const by = (holds: typeof standsAtDesk) => (assignment: Assignment) =>
    holds({ ...actor, assignments: [assignment] }, task);
  return inCapacity(actor, standsAtDesk(actor, task) ? by(standsAtDesk) : by(supervisesTask));
}

/** The actor as he acts about a recipient of his area, by one of the roles that may (any, where none is named). */
export const actingAbout = (actor: Actor, place: Place, roles?: readonly Role[]): Actor =>
  inCapacity(
    actor,
    (assignment) =>
      (roles === undefined || roles.includes(assignment.role)) && isInArea(place, recipientAreaOf([assignment])),
  );

/** The office in whose name the actor records. */
export const actingOffice = (actor: Actor): string => principal(actor)?.office ?? '';

/** Whom the actor stands in for, where he acts as a deputy only. */
export const onBehalfOf = (actor: Actor): string | null => principal(actor)?.deputyFor ?? null;

/** Rule A4. Whether the actor keeps the roll of a place: at its town, or as a clerk of its scheme's centre. */
export const keepsRollOf = (actor: Actor, place: Pick<Place, 'town' | 'centre'>): boolean =>
  actor.assignments.some(keepsRoll(place));

const keepsRoll =
  ({ town, centre }: Pick<Place, 'town' | 'centre'>) =>
  ({ role, office }: Assignment): boolean =>
    ((role === 'T' || role === 'TH') && office === town) || (role === 'P' && office === OFFICE_OF_CENTRE[centre]);

/** The actor as he keeps the roll of a place. */
export const actingOnRoll = (actor: Actor, place: Pick<Place, 'town' | 'centre'>): Actor =>
  inCapacity(actor, keepsRoll(place));

/** Rule B1. Whether the actor records as a village: such a one has no other role. */
export const recordsAsVillage = (actor: Actor): boolean =>
  actor.assignments.length > 0 && actor.assignments.every((assignment) => assignment.role === 'V');
