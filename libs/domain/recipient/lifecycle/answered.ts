/** Rules B7, C1–C3, C6, E1, B4. What follows from each answer stands in three tables: the plan's, the findings', the decisions'. */

import type { RecipientTaskKind } from '../../inbox/task-kinds.js';
import { DECISION_ANSWERS } from './decision-answers.js';
import { FINDING_ANSWERS } from './finding-answers.js';
import type { Follow, Follows, TaskAnswered } from './follow.js';
import type { LifecycleState, Position } from './lifecycle-state.js';
import { PLAN_ANSWERS } from './plan-answers.js';
import { scopeOf, settle, type Turn } from './turn.js';

const FOLLOW: Follows<RecipientTaskKind> = { ...PLAN_ANSWERS, ...FINDING_ANSWERS, ...DECISION_ANSWERS };

const followOf = ({ task, answer }: TaskAnswered): Follow | undefined =>
  (FOLLOW[task.kind] as Partial<Record<string, Follow>>)[answer];

/** An answer about a cycle that has ended meanwhile is on record and changes the course of nothing. */
const stillMatters = ({ state }: Turn, { task }: TaskAnswered): boolean =>
  state.open.some((open) => open.key === task.key) ||
  scopeOf(task.kind) === 'side' ||
  task.key.split(':')[1] === state.validUntil;

/** Applies an answer: what it leads to stands in the table above. */
export function absorbAnswer(turn: Turn, event: TaskAnswered): void {
  const { state } = turn;
  const { task } = event;
  const asked = state.open.find((open) => open.key === task.key);
  const { about, causedBy } = asked ?? { about: { subject: {} }, causedBy: null };
  const matters = stillMatters(turn, event);
  settle(turn, task);
  if (!matters) return;
  const before = positionOf(state);
  state.answered.push({ ...task, causedBy, about, wasOpen: asked !== undefined, before, after: before });
  followOf(event)?.(turn, event);
  state.answered = state.answered
    // What two persons have signed is undone by a decision of its own, never by a correction.
    .filter((answered) => answered.key !== task.key || event.answer !== 'confirm')
    .map((answered) => (answered.key === task.key ? { ...answered, after: positionOf(state) } : answered));
}

const positionOf = ({ stage, planStep, verifying, skipSecondCall }: LifecycleState): Position => ({
  stage,
  planStep,
  verifying,
  skipSecondCall,
});
