/** Words of a recipient's timeline: what happened, by kind of entry and code. */
import { type Words, words } from './language.js';

/** Contact attempts by `kind.outcome` (Rule B7). */
export const ATTEMPT_WORDS: Record<string, Words> = {
  'call.reached': words('电话联系到本人', 'Reached by telephone'),
  'call.unreachable': words('电话无法联系到本人', 'Not reached by telephone'),
  'call.moved': words('电话联系,得知已搬迁', 'Reached by telephone: has moved'),
  'call.refuses': words('电话联系,拒不配合认证', 'Reached by telephone: refuses'),
  'call.reportedDead': words('电话联系,得知已死亡', 'By telephone: reported dead'),
  'call.inCustody': words('电话联系,得知在押或服刑', 'By telephone: reported in custody'),
  'call.notAtHome': words('电话无人接听', 'Nobody answered the telephone'),
  'visit.reached': words('上门见到本人', 'Met at home'),
  'visit.unreachable': words('上门无法联系到本人', 'Not found when visited'),
  'visit.notAtHome': words('上门不在家', 'Not at home'),
  'visit.moved': words('上门得知已搬迁', 'Visited: has moved'),
  'visit.refuses': words('上门拒不配合认证', 'Visited: refuses'),
  'visit.reportedDead': words('上门得知已死亡', 'Visited: reported dead'),
  'visit.inCustody': words('上门得知在押或服刑', 'Visited: reported in custody'),
};

export const TASK_MOMENT_WORDS = {
  opened: words('待办任务开出', 'Task opened'),
  answered: words('待办任务已处理', 'Task answered'),
  corrected: words('处理结果被更正', 'Answer corrected'),
  withdrawn: words('待办任务已撤回', 'Task withdrawn'),
  superseded: words('待办任务被后续步骤取代', 'Task superseded'),
} as const satisfies Record<string, Words>;

export const DECISION_MOMENT_WORDS = {
  proposed: words('经办提出', 'Proposed'),
  confirmed: words('复核确认', 'Confirmed'),
  declined: words('经办不予提出', 'Declined'),
  refused: words('复核退回', 'Refused'),
  tookEffect: words('生效', 'Took effect'),
} as const satisfies Record<string, Words>;
