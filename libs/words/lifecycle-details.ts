/** What a manager reads in the Temporal Web UI: who is waited for, until when. Our own numbers, offices and stages only. */

import { TASK_KINDS } from '../domain/inbox/task-kinds.js';
import type { Desk } from '../domain/organisation/roles.js';
import type { LifecycleState, OpenTask } from '../domain/recipient/lifecycle/lifecycle-state.js';
import type { PlainDate } from '../domain/time/plain-date.js';
import { STAGE_WORDS } from './recipients.js';
import { DESK_WORDS } from './roles.js';
import { TASK_KIND_WORDS } from './tasks.js';

const deskOf = (task: OpenTask): Desk => TASK_KINDS[task.kind].desk;

const line = (task: OpenTask): string =>
  `- **${TASK_KIND_WORDS[task.kind].zh}** ${TASK_KIND_WORDS[task.kind].en} (第${task.round}轮) · ${DESK_WORDS[deskOf(task)].zh} ${DESK_WORDS[deskOf(task)].en} · 截止 due ${task.dueOn}${
    task.escalatedTo ? ` · ⚠ ${DESK_WORDS[task.escalatedTo].zh} ${DESK_WORDS[task.escalatedTo].en}` : ''
  }`;

/** The line in the list of workflows. */
export const lifecycleSummary = (recipientNo: string): string => `待遇领取人员 ${recipientNo}`;

/**
 * The Markdown of the details panel: who, stage, whom it waits for and until when, the next day of its own. The engine gives
 * the summary to the first run only, so the details say whose workflow it is as well.
 */
export function lifecycleDetails(state: LifecycleState, nextDeadline: PlainDate | null): string {
  const waits = state.open.map(line);
  return [
    `### ${lifecycleSummary(state.recipientNo)} · ${STAGE_WORDS[state.stage].zh} · ${STAGE_WORDS[state.stage].en}`,
    `有效期至 valid until **${state.validUntil}** · ${state.town} / ${state.village}`,
    '',
    // Markdown takes a list for one only behind an empty line.
    ...(waits.length > 0
      ? ['**在等谁 Waiting for**', '', ...waits]
      : ['没有待办,不在等任何人。Nobody is being waited for.']),
    '',
    nextDeadline ? `下一日期 next day of its own: **${nextDeadline}**` : '没有已排定的日期。No day is scheduled.',
  ].join('\n');
}
