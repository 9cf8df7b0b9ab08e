/** Thirteen months lived by the reference alone: what is to be done on which day, and what must have come of it. */
import { type Actor, actToday } from './behaviours/act-today.js';
import { behaviourOf } from './behaviours/choose.js';
import { submissionsOn } from './behaviours/town-heads.js';
import type { Attempted } from './reference/acts.js';
import { beginCycle } from './reference/certifying.js';
import { addDays, type Day, dayNumber, type Month, monthOf } from './reference/civil-dates.js';
import { type Life, takeIn } from './reference/life.js';
import { passMorning, perform } from './reference/perform.js';
import { type Submission, submit } from './reference/reports.js';
import type { Pensioner } from './reference/roster.js';
import { type Standing, standingOf } from './reference/standing.js';

export interface ScriptedDay {
  day: Day;
  /** With the telephone number on file at that moment. */
  acts: { life: Life; act: Attempted; phone: string | null }[];
  submissions: { town: string; period: Month }[];
  /** Whose amounts a new roster changes, to how many fen. */
  raised: { life: Life; fen: number }[];
  /** What is to be seen of everybody at the end of the day, where the day is one to look. */
  standings: Map<Life, Standing> | null;
}

export interface Scenario {
  firstDay: Day;
  lastDay: Day;
  actors: Actor[];
  days: ScriptedDay[];
  reports: Submission[];
}

interface Wishes {
  pensioners: readonly Pensioner[];
  towns: readonly string[];
  firstDay: Day;
  lastDay: Day;
  seed: number;
  /** Whether people act on that day, or leave it for a later one. */
  isActDay: (day: Day) => boolean;
}

export function liveByTheRules({ pensioners, firstDay, lastDay, seed, ...wishes }: Wishes): Scenario {
  const actors = pensioners.map((pensioner): Actor => {
    const life = takeIn(pensioner, firstDay);
    beginCycle(life, firstDay);
    return { life, behaviour: behaviourOf(pensioner, seed), done: new Set() };
  });
  const scenario: Scenario = { firstDay, lastDay, actors, days: [], reports: [] };
  for (let day = addDays(firstDay, 1); day <= lastDay; day = addDays(day, 1)) {
    scenario.days.push(liveDay(scenario, day, wishes));
  }
  return scenario;
}

function liveDay(
  { actors, reports, firstDay, lastDay }: Scenario,
  day: Day,
  { towns, isActDay }: Pick<Wishes, 'towns' | 'isActDay'>,
): ScriptedDay {
  for (const { life } of actors) passMorning(life, day);
  const raised = day === RAISE_DAY ? raiseSome(actors, day) : [];
  const acts = (isActDay(day) ? actors : []).flatMap((actor) =>
    actToday(actor, day).map((act) => {
      const { phone } = actor.life;
      if (act.refusedWith === undefined) perform(actor.life, act, day);
      return { life: actor.life, act, phone };
    }),
  );
  const submissions = submissionsOn(day, towns, monthOf(firstDay));
  const lives = actors.map(({ life }) => life);
  for (const { town, period } of submissions) reports.push(submit(lives, town, period, day));
  const isTimeToLook = dayNumber(day) === 1 || day === lastDay;
  return {
    day,
    acts,
    submissions,
    raised,
    standings: isTimeToLook ? new Map(lives.map((life) => [life, standingOf(life)])) : null,
  };
}

/** A roster with new amounts for some, above all for whom a suspension threatens; whose benefit ends is not in it. */
const RAISE_DAY: Day = '2027-04-13';

function raiseSome(actors: readonly Actor[], day: Day): { life: Life; fen: number }[] {
  const lives = actors.map(({ life }) => life).filter(({ findings }, place) => findings.length > 0 || place % 7 === 0);
  const paid = lives.filter(({ status, stage }) => status !== 'terminated' && stage !== 'terminationPending');
  return paid.map((life) => {
    const fen = life.pensioner.amountFen + 1234;
    life.amounts.push({ from: monthOf(day), fen });
    return { life, fen };
  });
}
