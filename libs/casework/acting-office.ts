/** In which capacity somebody acts, for the record (rules B1, H4, I1). */
import type { Actor, Assignment } from '../domain/organisation/roles.js';

const principal = (actor: Actor): Assignment | undefined =>
  actor.assignments.find((assignment) => !assignment.deputyFor) ?? actor.assignments[0];

/** The office in whose name the actor records. */
export const actingOffice = (actor: Actor): string => principal(actor)?.office ?? '';

/** Whom the actor stands in for, where he acts as a deputy only. */
export const onBehalfOf = (actor: Actor): string | null => principal(actor)?.deputyFor ?? null;

/** Rule B1. Whether the actor records as a village: such a one has no other role. */
export const recordsAsVillage = (actor: Actor): boolean =>
  actor.assignments.length > 0 && actor.assignments.every((assignment) => assignment.role === 'V');
