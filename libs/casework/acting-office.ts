/** In which capacity somebody acts, for the record (rules B1, H4, I1). */
import { OFFICE_OF_CENTRE, type Place } from '../domain/organisation/office.js';
import type { Actor, Assignment } from '../domain/organisation/roles.js';

const principal = (actor: Actor): Assignment | undefined =>
  actor.assignments.find((assignment) => !assignment.deputyFor) ?? actor.assignments[0];

/** The office in whose name the actor records. */
export const actingOffice = (actor: Actor): string => principal(actor)?.office ?? '';

/** Whom the actor stands in for, where he acts as a deputy only. */
export const onBehalfOf = (actor: Actor): string | null => principal(actor)?.deputyFor ?? null;

/** Rule A4. Whether the actor keeps the roll of a place: at its town, or as a clerk of its scheme's centre. */
export const keepsRollOf = (actor: Actor, { town, centre }: Pick<Place, 'town' | 'centre'>): boolean =>
  actor.assignments.some(
    ({ role, office }) =>
      ((role === 'T' || role === 'TH') && office === town) || (role === 'P' && office === OFFICE_OF_CENTRE[centre]),
  );

/** Rule B1. Whether the actor records as a village: such a one has no other role. */
export const recordsAsVillage = (actor: Actor): boolean =>
  actor.assignments.length > 0 && actor.assignments.every((assignment) => assignment.role === 'V');
