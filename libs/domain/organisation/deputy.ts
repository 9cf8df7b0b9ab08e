/** Rules H4, I2. Who may stand in for whom: somebody of the same office, and nobody who names deputies himself. */
import type { Office } from './office.js';

export type PlaceInTree = Pick<Office, 'code' | 'kind' | 'parentCode'>;

/**
 * Rule H4. Whether somebody who works at `own` may stand in at a desk of `office`: at the same office; at a village also from its
 * town or from another village of that town. A deputy from elsewhere would see people who are none of his (A5).
 */
export const mayStandInFrom = (own: PlaceInTree, office: PlaceInTree): boolean =>
  own.code === office.code ||
  (office.kind === 'village' &&
    office.parentCode !== null &&
    (own.code === office.parentCode || (own.kind === 'village' && own.parentCode === office.parentCode)));
