/** Everybody at the end of a month: status, validity, suspension, stage (rules B2, C4, C6, E1). */
import type { Desks } from '../drive/http-desk.js';
import type { Day } from '../reference/civil-dates.js';
import type { Life } from '../reference/life.js';
import type { Standing } from '../reference/standing.js';
import type { Differences } from './differences.js';

interface Looking {
  desks: Desks;
  recipientNoOf: (life: Life) => string;
  differences: Differences;
}

/** Stages that a rule names; of the others the rules say nothing. */
const NAMED_STAGES = ['forwarded', 'terminationPending', 'awaitingCustodyCase'];

export async function compareStandings(looking: Looking, standings: ReadonlyMap<Life, Standing>, day: Day) {
  const { desks, recipientNoOf, differences } = looking;
  const shown = new Map((await desks.all('m.bureau', '/api/recipients')).map((one) => [one.recipientNo, one]));
  differences.equal('recipients in care', day, standings.size, shown.size);
  for (const [life, standing] of standings) {
    const recipientNo = recipientNoOf(life);
    const { status, validUntil, cycleNo, suspendedFrom, diedOn, stage } = shown.get(recipientNo) ?? {};
    const named = NAMED_STAGES.includes(stage) ? stage : null;
    const got: Standing = { status, validUntil, cycleNo, suspendedFrom, diedOn, stage: named };
    differences.equal('standing at month ends', `${recipientNo} ${day}`, standing, got);
  }
}
