/** Rules A5, B1, B4, B10, C1. Which roles may do what about recipients beside answering tasks; about whom says their area. */
import type { Actor, Role } from '../organisation/roles.js';

const ROLES_FOR = {
  /** Whoever sees people, or reads them off the platform; not who checks the decisions that hang on it (Rule I2). */
  certify: ['V', 'T', 'TH', 'P', 'M'],
  /** An office with a counter. A village knows its own people, a reviewer checks what hangs on certifications (Rule I2). */
  certifyWalkIn: ['T', 'TH', 'P'],
  holdGroupSession: ['V', 'T', 'TH'],
  recordAttempt: ['V', 'T', 'TH'],
  requestVoid: ['T', 'TH', 'P'],
  /** Whoever answers for the people of a place or a scheme, not who checks others' work. */
  correct: ['V', 'T', 'TH', 'P', 'M'],
  /** Those who see recipients face to face or on paper. */
  bringEvidence: ['V', 'T', 'TH', 'P'],
} as const satisfies Record<string, readonly Role[]>;

export type RecipientAct = keyof typeof ROLES_FOR;

/** The roles that may do it. */
export const rolesFor = (act: RecipientAct): readonly Role[] => ROLES_FOR[act];

/** Whether the actor holds a role that may do it, in his own right or as a deputy. */
export const mayAct = (actor: Pick<Actor, 'assignments'>, act: RecipientAct): boolean =>
  actor.assignments.some(({ role }) => rolesFor(act).includes(role));
