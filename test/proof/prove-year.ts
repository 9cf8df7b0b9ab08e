/** The whole proof against a running product: take in, live thirteen months, compare with the reference. */
import type { ReceivedMail } from '../support/mailbox.js';
import { Differences } from './compare/differences.js';
import { compareImport } from './compare/import-preview.js';
import { compareWholeYear } from './compare/whole-year.js';
import { Desks } from './drive/http-desk.js';
import { liveScenario, type Pace } from './drive/live-scenario.js';
import { takeInRoster } from './drive/take-in.js';
import { type Day, weekdayOf } from './reference/civil-dates.js';
import type { Life } from './reference/life.js';
import { judgeRoster } from './reference/roster.js';
import { places, readRoster, towns } from './roster-file.js';
import { liveByTheRules, type Scenario } from './scenario.js';

/** The business day of the roster, and the last day on which the thirteenth report can still come in time. */
export const FIRST_DAY: Day = '2026-11-01';
const LAST_DAY: Day = '2027-12-06';

export const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
export const TWICE_A_WEEK = [1, 4];

export interface Proof {
  differences: Differences;
  scenario: Scenario;
  /** Seconds from the commit until every workflow runs. */
  takenInSeconds: number;
  pace: Pace;
}

interface Product {
  url: string;
  /** Everything that has arrived, in the order of arrival. */
  mails: readonly ReceivedMail[];
}

interface Wishes {
  roster: Uint8Array;
  seed: number;
  /** On which days of the week people act, 0 for Sunday; the more, the more often the clock has to stop. */
  weekdays: readonly number[];
  say: (line: string) => void;
}

export async function proveYear({ url, mails }: Product, { roster, seed, weekdays, say }: Wishes): Promise<Proof> {
  const rows = await readRoster(roster);
  const verdict = judgeRoster(rows, places(), FIRST_DAY);
  const codes = towns().map(({ code }) => code);
  const span = { firstDay: FIRST_DAY, lastDay: LAST_DAY };
  const isActDay = (day: Day): boolean => weekdays.includes(weekdayOf(day));
  const scenario = liveByTheRules({ pensioners: verdict.accepted, towns: codes, ...span, seed, isActDay });
  say(`The reference has lived ${scenario.actors.length} lives; now the product takes in the roster.`);

  const [desks, differences] = [new Desks(url), new Differences()];
  const taken = await takeInRoster(desks, roster);
  say(`Committed, and every workflow runs: ${taken.seconds.toFixed(1)} s.`);
  compareImport(verdict, taken, differences);
  const recipientNoOf = ({ pensioner }: Life): string => taken.recipientNoOfRow.get(pensioner.row) ?? '?';
  const pace = await liveScenario({ desks, rows, scenario, recipientNoOf, differences, say });
  await compareWholeYear({ desks, scenario, mails, towns: towns(), recipientNoOf, differences });
  return { differences, scenario, takenInSeconds: taken.seconds, pace };
}
