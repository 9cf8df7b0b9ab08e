import type { Role } from '../../../libs/domain/organisation/roles.js';

/** How the office of whoever asks stands to the place of a thing: of one person at T01-V01, of the town T01, of a centre. */
export type Relation = 'own' | 'sibling' | 'parent' | 'child' | 'none';

export interface AskingActor {
  login: string;
  role: Role;
  /** To a recipient of village T01-V01 in the residents' scheme, and to what hangs on him. */
  toPerson: Relation;
  /** To what belongs to the town T01. */
  toTown: Relation;
  /** To what belongs to the residents' centre. */
  toCentre: Relation;
}

/** Whoever asks, in the order of the columns of the policy: every role, and for each every relation it can stand in. */
export const ACTORS: readonly AskingActor[] = [
  { login: 'v.T01-V01', role: 'V', toPerson: 'own', toTown: 'child', toCentre: 'none' },
  { login: 'v.T01-V02', role: 'V', toPerson: 'sibling', toTown: 'child', toCentre: 'none' },
  { login: 'v.T02-V01', role: 'V', toPerson: 'none', toTown: 'none', toCentre: 'none' },
  { login: 't.T01', role: 'T', toPerson: 'parent', toTown: 'own', toCentre: 'none' },
  { login: 't.T02', role: 'T', toPerson: 'none', toTown: 'sibling', toCentre: 'none' },
  { login: 'th.T01', role: 'TH', toPerson: 'parent', toTown: 'own', toCentre: 'none' },
  { login: 'th.T02', role: 'TH', toPerson: 'none', toTown: 'sibling', toCentre: 'none' },
  { login: 'p.resident', role: 'P', toPerson: 'own', toTown: 'none', toCentre: 'own' },
  { login: 'p.employee', role: 'P', toPerson: 'none', toTown: 'none', toCentre: 'sibling' },
  { login: 'r.resident', role: 'R', toPerson: 'own', toTown: 'none', toCentre: 'own' },
  { login: 'r.employee', role: 'R', toPerson: 'none', toTown: 'none', toCentre: 'sibling' },
  { login: 'i.info', role: 'I', toPerson: 'none', toTown: 'sibling', toCentre: 'sibling' },
  { login: 'm.bureau', role: 'M', toPerson: 'parent', toTown: 'parent', toCentre: 'parent' },
  { login: 'd.bureau', role: 'D', toPerson: 'parent', toTown: 'parent', toCentre: 'parent' },
  { login: 'a.admin', role: 'A', toPerson: 'parent', toTown: 'parent', toCentre: 'parent' },
];
