/** Words about the engine's processes, for managers: nights, kinds, states and causes, in plain words. */

import type { TaskKind } from '../domain/inbox/task-kinds.js';
import type { Desk } from '../domain/organisation/roles.js';
import type { ProcessKind, RetryAction, StuckCause } from '../domain/processes/process.js';
import type { Reconciled } from '../domain/processes/reconciled.js';
import { type Language, say, type Words } from './language.js';
import { DESK_WORDS } from './roles.js';
import { TASK_KIND_WORDS } from './tasks.js';

/** The line of a nightly check in the list of workflows. */
export const reconciliationSummary = (day: string): string => `夜间核对 ${day}`;

const FOUND: Record<keyof Reconciled, Words> = {
  underCare: { zh: '在管人员', en: 'under care' },
  reportsOpened: { zh: '补开月报', en: 'reports opened late' },
  recipientsWoken: { zh: '重新唤起的人员流程', en: 'recipients woken' },
  reportsWoken: { zh: '重新唤起的月报流程', en: 'reports woken' },
  mailsTakenUp: { zh: '重新发送的邮件', en: 'mails taken up' },
  orphans: { zh: '查无此人的流程', en: 'workflows without a recipient' },
  keysRemoved: { zh: '清理的请求键', en: 'request keys removed' },
  sessionsRemoved: { zh: '清理的登录会话', en: 'sessions removed' },
};

/** The Markdown of its details panel. */
export const reconciliationDetails = (done: Reconciled): string =>
  (Object.keys(FOUND) as (keyof Reconciled)[])
    .map((name) => `- ${FOUND[name].zh} ${FOUND[name].en}: **${done[name]}**`)
    .join('\n');

/** What a nightly check has found, as a line; what was not found is left out. */
export const reconciledInWords = (done: Reconciled, language: Language): string =>
  (Object.keys(FOUND) as (keyof Reconciled)[])
    .filter((name) => name === 'underCare' || done[name] > 0)
    .map((name) => `${FOUND[name][language]} ${done[name]}`)
    .join(language === 'zh' ? '，' : ', ');

export const PROCESS_KIND_WORDS: Record<ProcessKind, Words> = {
  recipient: { zh: '待遇领取人员', en: 'Recipient' },
  monthlyReport: { zh: '月报', en: 'Monthly report' },
  mail: { zh: '邮件', en: 'Mail' },
  opening: { zh: '月报开立', en: 'Opening of the reports' },
  reconciliation: { zh: '夜间核对', en: 'Nightly check' },
};

/** Why a process is stuck, and what will help. */
export const STUCK_CAUSE_WORDS: Record<StuckCause, Words> = {
  engineAway: {
    zh: '流程引擎连不上，恢复后会自动继续。',
    en: 'The workflow engine cannot be reached; it goes on by itself when that is back.',
  },
  workerAway: {
    zh: '后台程序没有运行，没有人接手这一步。',
    en: 'The worker does not run: nobody takes up this step.',
  },
  factsNotTold: {
    zh: '有新情况还没有送达流程引擎。',
    en: 'Something new has not reached the workflow engine yet.',
  },
  workflowMissing: {
    zh: '流程引擎里没有这个流程，重试会重新启动它。',
    en: 'The engine has no such process; a retry starts it again.',
  },
  workflowEnded: {
    zh: '流程意外结束，重试会重新启动它。',
    en: 'The process has ended unexpectedly; a retry starts it again.',
  },
  workflowFails: {
    zh: '流程程序出错，请联系技术人员。',
    en: 'The program of the process fails; tell the people who look after it.',
  },
  databaseAway: {
    zh: '数据库连不上，恢复后会自动继续。',
    en: 'The database cannot be reached; it goes on by itself when that is back.',
  },
  mailServerAway: {
    zh: '邮件服务器连不上，恢复后会自动继续。',
    en: 'The mail server cannot be reached; it goes on by itself when that is back.',
  },
  mailRefused: {
    zh: '邮件服务器拒收，请核对邮箱地址和附件模板。',
    en: 'The mail is refused; check the mail address and the annex templates.',
  },
  mailDoubtful: {
    zh: '邮件是否送达无法确定，请在月报页面由人工确认。',
    en: 'Nobody can say whether a mail has arrived; decide on the page of the report.',
  },
  stepTimesOut: { zh: '这一步用时过长，正在重试。', en: 'This step takes too long and is tried again.' },
  stepFails: { zh: '这一步出错，正在重试。', en: 'This step fails and is tried again.' },
  overslept: {
    zh: '到了日期却没有动作，重试会唤醒它。',
    en: 'Its day has come and nothing has happened; a retry wakes it.',
  },
};

/** What a retry has done. */
export const RETRY_WORDS: Record<RetryAction, Words> = {
  stepTriedAgain: { zh: '已立即重试出错的步骤。', en: 'The failing step is tried again now.' },
  woken: { zh: '已唤醒流程。', en: 'The process has been woken.' },
  started: { zh: '已重新启动流程。', en: 'The process has been started again.' },
  underWay: { zh: '正在处理中，请稍候。', en: 'It is under way already; wait a moment.' },
};

const WAITING: Words = { zh: '等{desk}办理“{task}”，截止 {until}', en: '{desk}: “{task}”, due {until}' };

/** Whom a process waits for, and until when. */
export const waitingInWords = (
  { kind, desk, until }: { kind: TaskKind; desk: Desk; until: string },
  language: Language,
): string => say(WAITING, language, { desk: DESK_WORDS[desk][language], task: TASK_KIND_WORDS[kind][language], until });

/** What the engine begins by itself, by the id of its schedule. */
export const SCHEDULE_WORDS: Readonly<Record<string, Words>> = {
  'monthly-opening': {
    zh: '每月1日 02:00 为各区镇开立上月月报',
    en: 'On day 1 of each month, 02:00: opens every town’s report of the month before',
  },
  'nightly-reconciliation': {
    zh: '每天 03:30 核对流程，唤起遗漏的，清理过期的',
    en: 'Every day, 03:30: checks the processes, wakes what was missed, removes what is over',
  },
};
