/** Who works where (screens.md, api.md): roles, the desks they hold, and the area each may see (rule A5). */

/** V village worker, T town clerk, TH town head, P centre clerk (maker), R centre reviewer (checker), I information centre, M bureau manager, D discipline, A administrator. */
export const ROLES = ['V', 'T', 'TH', 'P', 'R', 'I', 'M', 'D', 'A'] as const;
export type Role = (typeof ROLES)[number];

/** Whose inbox a task lies in. */
export const DESKS = [
  'villageWorker',
  'townOffice',
  'townHead',
  'centreClerk',
  'centreReviewer',
  'informationCentre',
  'bureauManager',
  'discipline',
] as const;
export type Desk = (typeof DESKS)[number];

/** The desks of a town and its villages: what stands there moves with the recipient (Rule A4), and the town head supervises it (I3). */
export const TOWN_DESKS = ['villageWorker', 'townOffice', 'townHead'] as const satisfies readonly Desk[];
export const isTownDesk = (desk: Desk): boolean => TOWN_DESKS.some((own) => own === desk);

const DESKS_OF_ROLE = {
  V: ['villageWorker'],
  T: ['townOffice'],
  TH: ['townHead', 'townOffice'],
  P: ['centreClerk'],
  R: ['centreReviewer'],
  I: ['informationCentre'],
  M: ['bureauManager'],
  D: ['discipline'],
  A: [],
} as const satisfies Record<Role, readonly Desk[]>;

/** The desks a role answers for; the town head also stands at the town office. */
export const desksOf = (role: Role): readonly Desk[] => DESKS_OF_ROLE[role];

/** A role held at an office, in one's own right or as a named deputy (Rule H4). */
export interface Assignment {
  role: Role;
  office: string;
  deputyFor?: string;
}

/** Whoever acts. The person counts for the two-person rule (I2), the login for the record. */
export interface Actor {
  login: string;
  personId: string;
  name: string;
  assignments: readonly Assignment[];
}

/** Whether two actors are the same human being: a second account or a deputy's desk changes nothing (Rule C3). */
export const isSamePerson = (personId: string | null | undefined, actor: Actor): boolean => personId === actor.personId;
