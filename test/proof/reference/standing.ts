/** What the routes must say about somebody at the end of a day. */
import type { Day, Month } from './civil-dates.js';
import type { Life, Status } from './life.js';

export interface Standing {
  status: Status;
  validUntil: Day;
  cycleNo: number;
  suspendedFrom: Month | null;
  diedOn: Day | null;
  stage: Life['stage'];
}

export const standingOf = (life: Life): Standing => ({
  status: life.status,
  validUntil: life.validUntil,
  cycleNo: cycleNoOf(life),
  suspendedFrom: life.suspendedFrom,
  diedOn: life.diedOn,
  stage: life.stage,
});

/** Rule B2. One more than the distinct dates of valid certifications. */
const cycleNoOf = ({ certifications }: Life): number =>
  1 + new Set(certifications.filter(({ isVoid }) => !isVoid).map(({ happenedOn }) => happenedOn)).size;
