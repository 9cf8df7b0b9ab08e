/** What is done about somebody on a day: at most one act, and tries that the rules refuse. */
import type { Attempted } from '../reference/acts.js';
import { addDays, type Day } from '../reference/civil-dates.js';
import { type Life, openTasks, type Task } from '../reference/life.js';
import type { Behaviour, Reaction, Unasked } from './behaviour.js';
import { loginFor } from './desks.js';
import { OFFICES_AT_WORK } from './offices.js';

export interface Actor {
  life: Life;
  behaviour: Behaviour;
  /** What has been done unasked, by cycle. */
  done: Set<string>;
}

export function actToday(actor: Actor, today: Day): Attempted[] {
  const unasked = somethingUnasked(actor, today);
  if (unasked) return [unasked];
  for (const task of openTasks(actor.life)) {
    const reaction = reactionTo(actor.behaviour, task);
    if (!reaction || addDays(task.openedOn, reaction.after) > today) continue;
    if (reaction.on && !reaction.on(today)) continue;
    const acts = answerWith(actor.life, task, reaction, today);
    if (acts.length > 0) return acts;
  }
  return [];
}

function reactionTo({ answers }: Behaviour, { kind, round }: Task): Reaction | undefined {
  const all = { ...OFFICES_AT_WORK, ...answers };
  return all[`${kind}.${round}`] ?? all[kind];
}

function answerWith(life: Life, task: Task, reaction: Reaction, today: Day): Attempted[] {
  const { kind, round } = task;
  const as = reaction.as === 'town' ? `t.${life.pensioner.town}` : loginFor(kind, life.pensioner);
  const given = reaction.gives({ life, today, task });
  if (given !== 'tryToReach') return [{ act: 'answer', kind, round, with: given, as }];
  const unreachable = { act: 'answer', kind, round, with: { answer: 'unreachable' }, as } as const;
  const attempt = attemptLacking(life);
  if (attempt === null) return [unreachable];
  return [
    { ...unreachable, refusedWith: 'ATTEMPTS_MISSING' },
    { act: 'attempt', kind: attempt, as },
  ];
}

/** Rule C1. Two vain calls on different days and one vain visit in this cycle stand behind «unreachable». */
function attemptLacking({ attempts, validUntil }: Life): 'call' | 'visit' | null {
  const ours = attempts.filter(({ cycle }) => cycle === validUntil);
  const days = new Set(ours.filter(({ kind }) => kind === 'call').map(({ on }) => on));
  if (days.size < 2) return 'call';
  return ours.some(({ kind }) => kind === 'visit') ? null : 'visit';
}

function somethingUnasked({ life, behaviour, done }: Actor, today: Day): Attempted | null {
  if (life.status === 'terminated' || life.stage === 'terminationPending' || life.isPaused) return null;
  for (const [place, wish] of (behaviour.unasked ?? []).entries()) {
    const key = `${place} ${life.validUntil}`;
    if (done.has(key) || !wish.when({ life, today })) continue;
    done.add(key);
    return actOf(wish, life, today);
  }
  return null;
}

function actOf(wish: Unasked, life: Life, today: Day): Attempted {
  const { town, village } = life.pensioner;
  const does = wish.does({ life, today });
  if ('refused' in does) return { ...does.refused, as: does.refused.as === 'village' ? `v.${village}` : `t.${town}` };
  if ('askForVoid' in does) return { act: 'askForVoid', happenedOn: does.askForVoid, as: `t.${town}` };
  return { act: 'certify', ...does, as: `t.${town}` };
}
