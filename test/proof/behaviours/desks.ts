/** Which demo login answers a question about somebody (api.md «Tasks and their answers»). */
import type { Kind } from '../reference/life.js';
import type { Pensioner } from '../reference/roster.js';

const AT_TOWN: readonly Kind[] = ['homeVisit', 'lastNotice', 'suspicionVerification'];

export function loginFor(kind: Kind, { town, village, group }: Pensioner): string {
  const scheme = group.centre === 'employeePensionCentre' ? 'employee' : 'resident';
  if (kind.endsWith('Proposal')) return `p.${scheme}`;
  if (kind.endsWith('Confirmation')) return `r.${scheme}`;
  // Rule C2. Another person than the finder, who may be the town's first clerk.
  if (kind === 'findingReview') return `t2.${town}`;
  return AT_TOWN.includes(kind) ? `t.${town}` : `v.${village}`;
}

export const officeOf = (kind: Kind, { town, village, group }: Pensioner): string => {
  if (/Proposal$|Confirmation$/.test(kind)) return group.centre === 'employeePensionCentre' ? 'EMPLOYEE' : 'RESIDENT';
  return AT_TOWN.includes(kind) || kind === 'findingReview' ? town : village;
};
