/** What somebody's timeline tells: certifications, questions and their ends, decisions, each on its business day (I1). */
import type { Decision, Life, Task } from '../reference/life.js';
import type { Differences } from './differences.js';

interface Entry {
  on: string;
  kind: string;
  code: string;
  params: { taskKind?: string; round?: number };
}

export function compareTimeline(life: Life, recipientNo: string, shown: Entry[], differences: Differences): void {
  const expected = [
    ...life.certifications.map(({ recordedOn, channel }) => `${recordedOn} certification ${channel}`),
    ...life.tasks.flatMap(momentsOf),
    ...life.decisions.flatMap(stepsOf),
  ];
  const got = shown
    .filter(({ kind }) => ['certification', 'task', 'decision'].includes(kind))
    .map(({ on, kind, code, params }) => `${on} ${kind} ${params.taskKind ? `${params.taskKind} ` : ''}${code}`);
  differences.sameLines('timelines', recipientNo, expected, got);
}

function momentsOf({ kind, openedOn, status, closedOn }: Task): string[] {
  const opened = `${openedOn} task ${kind} opened`;
  if (status === 'open') return [opened];
  return [opened, `${closedOn} task ${kind} ${status === 'done' ? 'answered' : status}`];
}

function stepsOf({ kind, state, proposedOn, confirmedOn, tookEffectOn }: Decision): string[] {
  return [
    `${proposedOn} decision ${kind}.${state === 'declined' ? 'declined' : 'proposed'}`,
    ...(confirmedOn ? [`${confirmedOn} decision ${kind}.${state === 'refused' ? 'refused' : 'confirmed'}`] : []),
    ...(tookEffectOn ? [`${tookEffectOn} decision ${kind}.tookEffect`] : []),
  ];
}
