/** Words of a recipient's timeline: what happened, by kind of entry and code. */
import type { Words } from './language.js';

/** Contact attempts by `kind.outcome` (rules B7, B10). */
export const ATTEMPT_WORDS: Record<string, Words> = {
  'call.reached': { zh: '电话联系到本人', en: 'Reached by telephone' },
  'call.unreachable': { zh: '电话无法联系到本人', en: 'Not reached by telephone' },
  'call.moved': { zh: '电话联系，得知已搬迁', en: 'Reached by telephone: has moved' },
  'call.refuses': { zh: '电话联系，拒不配合认证', en: 'Reached by telephone: refuses' },
  'call.reportedDead': { zh: '电话联系，得知已死亡', en: 'By telephone: reported dead' },
  'call.inCustody': { zh: '电话联系，得知在押或服刑', en: 'By telephone: reported in custody' },
  'call.notAtHome': { zh: '电话无人接听', en: 'Nobody answered the telephone' },
  'visit.reached': { zh: '上门见到本人', en: 'Met at home' },
  'visit.unreachable': { zh: '上门无法联系到本人', en: 'Not found when visited' },
  'visit.notAtHome': { zh: '上门不在家', en: 'Not at home' },
  'visit.moved': { zh: '上门得知已搬迁', en: 'Visited: has moved' },
  'visit.refuses': { zh: '上门拒不配合认证', en: 'Visited: refuses' },
  'visit.reportedDead': { zh: '上门得知已死亡', en: 'Visited: reported dead' },
  'letter.sent': { zh: '已致函当地社保经办机构', en: 'Wrote to the social insurance office there' },
  'visit.inCustody': { zh: '上门得知在押或服刑', en: 'Visited: reported in custody' },
};

export const TASK_MOMENT_WORDS = {
  opened: { zh: '待办任务开出', en: 'Task opened' },
  answered: { zh: '待办任务已处理', en: 'Task answered' },
  corrected: { zh: '处理结果被更正', en: 'Answer corrected' },
  withdrawn: { zh: '待办任务已撤回', en: 'Task withdrawn' },
  superseded: { zh: '待办任务被后续步骤取代', en: 'Task superseded' },
} as const satisfies Record<string, Words>;

export const DECISION_MOMENT_WORDS = {
  proposed: { zh: '经办提出', en: 'Proposed' },
  confirmed: { zh: '复核确认', en: 'Confirmed' },
  declined: { zh: '经办不予提出', en: 'Declined' },
  refused: { zh: '复核退回', en: 'Refused' },
  tookEffect: { zh: '生效', en: 'Took effect' },
} as const satisfies Record<string, Words>;
