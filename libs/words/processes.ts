/** Words about the engine's processes, for managers: nights, kinds, states and causes, in plain words. */
import type { Reconciled } from '../domain/processes/reconciled.js';
import type { Words } from './language.js';

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
