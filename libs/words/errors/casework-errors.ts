import type { Words } from '../language.js';

/** The rules of the cycle, the tasks and the decisions. */
export const CASEWORK_ERRORS = {
  CAUSE_GONE: { zh: '办理的原因已不存在，无需再处理。', en: 'The cause no longer stands; nothing is left to decide.' },
  TASK_ALREADY_ANSWERED: {
    zh: '该任务已由{byName}于 {on} 办结。',
    en: 'This task was already answered by {byName} on {on}.',
  },
  TASK_HELD: { zh: '该任务正由{byName}办理。', en: 'This task is held by {byName}.' },
  VERSION_STALE: { zh: '内容已被更新，请刷新后再办理。', en: 'This has changed meanwhile; reload and try again.' },
  ANOTHER_DESK: { zh: '该任务由其他岗位办理。', en: 'This task belongs to another desk.' },
  SAME_PERSON: { zh: '经办与复核（或核实与审核）不能是同一人。', en: 'The two persons must not be the same.' },
  ASSIGNEE_NOT_AT_DESK: { zh: '{to} 不在该岗位。', en: '{to} does not stand at this desk.' },
  ASSIGNEE_UNKNOWN: { zh: '没有这个账号：{to}。', en: 'There is no such account: {to}.' },
  ATTEMPTS_MISSING: {
    zh: '认定失联须有 {need.calls} 次不同日期的电话未接通和 {need.visits} 次上门未遇（住外地的，向当地经办机构发函代替上门），目前为 {have.calls} 次和 {have.visits} 次。',
    en: 'Unreachable needs {need.calls} vain calls on different days and {need.visits} vain visit(s), or a letter to the office where the person lives instead; there are {have.calls} and {have.visits}.',
  },
  CERTIFICATION_IN_FUTURE: {
    zh: '认证日期不能晚于今天。',
    en: 'The date of certification must not be later than today.',
  },
  CERTIFICATION_TOO_OLD: {
    zh: '这次认证不能延长有效期，有效期仍至 {validUntil}。',
    en: 'This certification does not extend the validity, which remains {validUntil}.',
  },
  CERTIFIED_AFTER_DEATH: {
    zh: '认证日期晚于已核实的死亡日期。',
    en: 'The date of certification lies after the verified death.',
  },
  CERTIFIED_BEFORE_BIRTH: {
    zh: '认证日期不能早于出生日期。',
    en: 'The date of certification must not be before the birth.',
  },
  CHANNEL_NOT_YOURS: {
    zh: '村（社区）只能登记窗口、集中、上门或视频认证。',
    en: 'A village records certifications at the counter, in a group, at home or by video only.',
  },
  CHECKLIST_NOT_MET: {
    zh: '认证须确认本人健在、未在服刑、姓名和身份证号无误。',
    en: 'A certification needs the person alive, not serving a sentence, and name and number right.',
  },
  HELPER_WITHOUT_CONSENT: {
    zh: '由亲属或受托人协助认证，须经本人同意。',
    en: 'A relative or delegate helps only with the consent of whoever is certified.',
  },
  WALK_IN_NOT_FOUND: {
    zh: '按所填的身份证号和姓名没有找到可以认证的人，请与证件核对。',
    en: 'Nobody who could be certified was found by this number and name; compare them with the card.',
  },
  WALK_IN_TOO_OFTEN: {
    zh: '今天多次没有找到可以认证的人，请在 {seconds} 秒后再试。',
    en: 'Several times today nobody who could be certified was found; try again in {seconds} seconds.',
  },
  AWAY_UNTIL_PAST: {
    zh: '外出截止日期 {until} 早于今天 {today}。',
    en: 'The day until which the person is away, {until}, lies before today, {today}.',
  },
  DEATH_BEFORE_BIRTH: {
    zh: '死亡日期 {diedOn} 早于出生日期。',
    en: 'The date of death {diedOn} lies before the birth.',
  },
  DEATH_IN_FUTURE: {
    zh: '死亡日期 {diedOn} 晚于今天 {today}。',
    en: 'The date of death {diedOn} lies after today, {today}.',
  },
  PROMISE_OUT_OF_RANGE: {
    zh: '约定日期应晚于今天，且不晚于认证有效期。',
    en: 'The promised day must be later than today and not after the end of the validity.',
  },
  RECIPIENT_TERMINATED: { zh: '该人员待遇已终止。', en: 'The benefit of this person has ended.' },
  SINCE_IN_FUTURE: {
    zh: '开始日期 {since} 晚于今天 {today}。',
    en: 'The day since which it is so, {since}, lies after today, {today}.',
  },
  SENT_IN_FUTURE: {
    zh: '发送日期 {sentOn} 晚于今天 {today}。',
    en: 'The day of sending {sentOn} lies after today, {today}.',
  },
  ANSWER_UNKNOWN: { zh: '这类任务没有此种办理结果。', en: 'This kind of task has no such answer.' },
  ANSWER_IS_FINAL: { zh: '该办理结果已生效，不能更正。', en: 'This answer has taken effect and cannot be corrected.' },
  FOLLOW_UP_ANSWERED: {
    zh: '后续任务已办结，不能再更正。',
    en: 'What followed has been answered; this can no longer be corrected.',
  },
  COURSE_MOVED_ON: {
    zh: '后续步骤已经开始，或办理阶段已经变化，不能再更正。',
    en: 'A later step has opened or the case has moved on; this can no longer be corrected.',
  },
  NOT_ANSWERED: { zh: '该任务尚未办结。', en: 'This task has not been answered yet.' },
  NOT_YOURS_TO_CORRECT: {
    zh: '只有办理人或其上级可以更正。',
    en: 'Only the person who answered, or a supervisor, may correct this.',
  },
  PROCESS_ENDED: { zh: '这个流程已经办结，无需重试。', en: 'This process has ended; there is nothing to retry.' },
  PROCESS_NOT_STUCK: {
    zh: '这个流程运行正常，正在等人办理或等待日期，无需重试。',
    en: 'This process runs as it should and waits for a person or a day; there is nothing to retry.',
  },
  MAIL_DOUBTFUL: {
    zh: '这封邮件是否送达无法确定，请在月报页面由人工确认，系统不会自行重发。',
    en: 'Nobody can say whether this mail has arrived; a person decides on the page of the report, it is never repeated by a machine.',
  },
  MAIL_NOT_DOUBTFUL: { zh: '这封邮件的发送结果没有疑问。', en: 'Nothing about this mail is in doubt.' },
  PERIOD_CLOSED: {
    zh: '该期月报已于 {closesOn} 截止，不能再提交新版本。',
    en: 'This period closed on {closesOn}; no new version can follow.',
  },
  REPORT_NOT_OPEN: { zh: '该期月报自 {opensOn} 起才能填报。', en: 'This report opens on {opensOn}.' },
  REPORT_UNCHANGED: {
    zh: '内容与第 {version} 版相同，无需再次提交。',
    en: 'Nothing differs from version {version}; there is nothing to submit.',
  },
  CLOCK_BACKWARDS: { zh: '日历只能往后拨：今天是 {today}。', en: 'The calendar moves forward only; today is {today}.' },
  CLOCK_BUSY: { zh: '日历正在拨动，请等它停下。', en: 'The calendar is moving; wait until it rests.' },
  CLOCK_STUCK: {
    zh: '日历停在 {today}，还有事项没有办完。',
    en: 'The calendar stopped on {today}; something is still outstanding.',
  },
  CENTRE_MISSING: { zh: '请选择职保中心或居保中心。', en: 'Say which of the two centres.' },
} as const satisfies Record<string, Words>;
