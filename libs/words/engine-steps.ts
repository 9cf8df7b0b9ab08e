/** What a manager reads beside each step and each timer in the Temporal Web UI. The same line for everybody: nobody is named. */

const CASEWORK_STEPS = {
  loadStanding: '读取待遇与认证状态 reads where the recipient stands',
  changeTasks: '登记待办任务的变化 opens and closes tasks',
  takeEffect: '使已复核的决定生效 lets a confirmed decision take effect',
} as const;

const REPORTING_STEPS = {
  openReports: '为各区镇开立月报 opens every town’s report',
  loadReport: '读取月报填报情况 reads where the report stands',
  rememberDeadline: '登记下一日期 notes the next day',
  closeReport: '月报截止 closes the period',
  planReportMails: '准备发送月报附件 prepares the mails with the annexes',
  planReminders: '准备催报邮件 prepares the reminders',
  orderTownsMissing: '通报未填报区镇 asks for the list of missing towns',
  planExternalDeath: '准备死亡告知邮件 prepares the payer’s mail about a death',
} as const;

const POST_STEPS = { sendMail: '发送邮件 sends a mail' } as const;

const RECONCILIATION_STEPS = {
  openMissedReports: '补开漏开的月报 opens reports that were missed',
  wakeRecipients: '核对并唤起人员流程 checks and wakes the recipients’ workflows',
  wakeReports: '核对并唤起月报流程 checks and wakes the reports’ workflows',
  takeUpMails: '重新发送遗漏的邮件 takes up mails left behind',
  removeWhatIsOver: '清理过期的请求键和登录会话 removes old request keys and sessions',
  noteReconciled: '登记核对结果 puts the night on record',
} as const;

/** By the port that asks for them. */
export const STEP_SUMMARIES = {
  casework: CASEWORK_STEPS,
  reporting: REPORTING_STEPS,
  post: POST_STEPS,
  reconciliation: RECONCILIATION_STEPS,
} as const;

/** The line of the timer that sleeps until the next day of a workflow's own. */
export const dayTimerSummary = (day: string): string => `等到 ${day} · waits until ${day}`;

/** The line of the timer before a close is tried again. */
export const CLOSE_AGAIN_SUMMARY = '一分钟后再次尝试截止 tries to close again in a minute';
