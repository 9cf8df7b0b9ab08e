/** Rules A5, G3. Who sees which part of a town's report, and who submits it. */
import { CENTRE_OF_OFFICE, CENTRES, type Centre } from '../organisation/office.js';
import type { Actor, Assignment } from '../organisation/roles.js';

const centresOf = ({ role, office }: Assignment, town: string): readonly Centre[] => {
  if (role === 'M') return CENTRES;
  if (role === 'T' || role === 'TH') return office === town ? CENTRES : [];
  const centre = role === 'P' || role === 'R' ? CENTRE_OF_OFFICE[office] : undefined;
  return centre ? [centre] : [];
};

/**
 * Rule A5. The centres whose part of a town's report the actor sees, none where the report is not visible to him: the town and
 * the bureau both parts, a centre its own scheme of every town. Villages and the information centre see no report.
 */
export const centresSeen = (actor: Actor, town: string): Centre[] =>
  CENTRES.filter((centre) => actor.assignments.some((assignment) => centresOf(assignment, town).includes(centre)));

/** Rule G3. The assignment by which the actor submits the town's report: its head or his deputy, else undefined. */
export const submittingAssignment = (actor: Actor, town: string): Assignment | undefined => {
  const own = actor.assignments.filter(({ role, office }) => role === 'TH' && office === town);
  return own.find((assignment) => !assignment.deputyFor) ?? own[0];
};

/** Rule A5. The towns whose reports the actor sees, null for every town of the city. */
export function townsSeen(actor: Actor): string[] | null {
  const seesAll = actor.assignments.some(({ role }) => role === 'M' || role === 'P' || role === 'R');
  if (seesAll) return null;
  return actor.assignments.filter(({ role }) => role === 'T' || role === 'TH').map(({ office }) => office);
}
