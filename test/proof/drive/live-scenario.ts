/** Lives the scripted days through HTTP alone: the clock is moved, people act, heads of towns submit. */
import type { Differences } from '../compare/differences.js';
import { compareStandings } from '../compare/standings.js';
import { addDays, type Day, type Month, monthOf } from '../reference/civil-dates.js';
import type { Life } from '../reference/life.js';
import type { RosterRow } from '../reference/roster.js';
import type { Scenario, ScriptedDay } from '../scenario.js';
import { doAct } from './do-act.js';
import { type Desks, forEachOf } from './http-desk.js';
import { raiseAmounts } from './raise-amounts.js';

const MANAGER = 'm.bureau';
const AT_ONCE = 6;

export interface Pace {
  /** Seconds by month: moving the clock, and what people did. */
  clock: Map<Month, number>;
  people: Map<Month, number>;
  acts: number;
}

interface Living {
  desks: Desks;
  /** The roster's own, for its next export. */
  rows: readonly RosterRow[];
  scenario: Scenario;
  recipientNoOf: (life: Life) => string;
  differences: Differences;
  say: (line: string) => void;
}

export async function liveScenario(living: Living): Promise<Pace> {
  const pace: Pace = { clock: new Map(), people: new Map(), acts: 0 };
  for (const day of living.scenario.days) {
    const { acts, submissions, raised } = day;
    if (acts.length + submissions.length + raised.length === 0 && day.standings === null) continue;
    await timed(pace.clock, day.day, () => moveClock(living.desks, day.day));
    await timed(pace.people, day.day, () => liveDay(living, day));
    pace.acts += acts.length + submissions.length;
    if (day.standings === null) continue;
    await timed(pace.clock, day.day, () => moveClock(living.desks, day.day));
    await compareStandings(living, day.standings, day.day);
    living.say(monthLine(pace, day.day));
  }
  return pace;
}

async function liveDay(living: Living, { day, acts, submissions, raised }: ScriptedDay) {
  const { desks, recipientNoOf, differences } = living;
  if (raised.length > 0) await raiseAmounts(living, raised);
  const byLife = [...Map.groupBy(acts, ({ life }) => life)];
  await forEachOf(byLife, AT_ONCE, async ([life, hisActs]) => {
    for (const { act, phone } of hisActs) {
      const recipientNo = recipientNoOf(life);
      const difference = await doAct({ desks, life, recipientNo, today: day, phone }, act);
      differences.count('acts', `${recipientNo} ${day}`, difference);
    }
  });
  for (const { town, period } of submissions) {
    const { status, body } = await desks.post(`th.${town}`, `/api/reports/monthly/${town}/${period}/submit`);
    const difference = status === 200 ? null : { expected: 'submitted', got: `${status} ${JSON.stringify(body)}` };
    differences.count('acts', `${town} ${period}`, difference);
  }
}

async function moveClock(desks: Desks, day: Day): Promise<void> {
  const { body } = await desks.post(MANAGER, '/api/demo/clock', { advanceTo: day });
  if (body?.today !== day || body.code) throw new Error(`The clock did not reach ${day}: ${JSON.stringify(body)}`);
}

async function timed(pace: Map<Month, number>, day: Day, work: () => Promise<void>): Promise<void> {
  const begun = Date.now();
  await work();
  const month = monthOf(day);
  pace.set(month, (pace.get(month) ?? 0) + (Date.now() - begun) / 1000);
}

/** Of the month that ended with the day before. */
function monthLine({ clock, people }: Pace, day: Day): string {
  const month = monthOf(addDays(day, -1));
  const seconds = (of: Map<Month, number>): string => (of.get(month) ?? 0).toFixed(1).padStart(6);
  return `${month}  clock ${seconds(clock)} s  people ${seconds(people)} s`;
}
