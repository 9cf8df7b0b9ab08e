/** Words of tasks, their answers and why they exist (glossary), keyed by the domain's names. */
import type { AnyAnswer, TaskKind } from '../domain/inbox/task-kinds.js';
import type { CloseReason, TaskReason } from '../domain/recipient/lifecycle/lifecycle-events.js';
import type { Words } from './language.js';

export const TASK_KIND_WORDS: Record<TaskKind, Words> = {
  handOver: { zh: '转入社区管理', en: 'Hand-over' },
  reminderCall: { zh: '电话提醒', en: 'Reminder call' },
  followUpCall: { zh: '跟进电话', en: 'Follow-up call' },
  homeVisit: { zh: '走访慰问(上门核实)', en: 'Home visit' },
  lastNotice: { zh: '暂停发放预告知', en: 'Last notice' },
  overdueVerification: { zh: '超期未认证核实', en: 'Overdue verification' },
  remoteCertification: { zh: '异地认证', en: 'Remote certification' },
  suspicionVerification: { zh: '疑似数据核实', en: 'Suspicion verification' },
  findingReview: { zh: '核实情况审核', en: 'Review of a finding' },
  suspensionProposal: { zh: '暂停发放经办', en: 'Suspension: proposal' },
  suspensionConfirmation: { zh: '暂停发放复核', en: 'Suspension: confirmation' },
  resumptionProposal: { zh: '恢复发放经办', en: 'Resumption: proposal' },
  resumptionConfirmation: { zh: '恢复发放复核', en: 'Resumption: confirmation' },
  terminationProposal: { zh: '终止待遇经办', en: 'Termination: proposal' },
  terminationConfirmation: { zh: '终止待遇复核', en: 'Termination: confirmation' },
  voidProposal: { zh: '认证作废经办', en: 'Void of a certification: proposal' },
  voidConfirmation: { zh: '认证作废复核', en: 'Void of a certification: confirmation' },
  monthlyReportSubmission: { zh: '月报报送', en: 'Submission of the monthly report' },
};

export const ANSWER_WORDS: Record<AnyAnswer, Words> = {
  accepted: { zh: '接收', en: 'Accepted' },
  returned: { zh: '退回', en: 'Returned' },
  reached: { zh: '已联系到本人', en: 'Reached' },
  unreachable: { zh: '无法联系到本人', en: 'Unreachable' },
  moved: { zh: '地址或电话有变', en: 'Moved, or a new number' },
  refuses: { zh: '拒不配合认证', en: 'Refuses to certify' },
  reportedDead: { zh: '据告已死亡', en: 'Reported dead' },
  inCustody: { zh: '在押或服刑', en: 'In custody' },
  certified: { zh: '已认证', en: 'Certified' },
  notAtHome: { zh: '不在家', en: 'Not at home' },
  letterSent: { zh: '已致函当地经办机构', en: 'Wrote to the office there' },
  sent: { zh: '已发出', en: 'Sent' },
  aliveCertified: { zh: '健在并已认证', en: 'Alive and certified' },
  away: { zh: '在外地', en: 'Away' },
  abroad: { zh: '在国（境）外', en: 'Abroad' },
  dead: { zh: '已死亡', en: 'Dead' },
  alive: { zh: '健在', en: 'Alive' },
  imprisoned: { zh: '在押或服刑', en: 'Imprisoned' },
  cannotFind: { zh: '查无此人', en: 'Cannot be found' },
  sameName: { zh: '同名同姓', en: 'Another person of the same name' },
  outdated: { zh: '信息已过时', en: 'Outdated information' },
  approve: { zh: '审核通过', en: 'Approve' },
  return: { zh: '退回重新核实', en: 'Return for a new verification' },
  propose: { zh: '提出', en: 'Propose' },
  decline: { zh: '不予提出', en: 'Decline' },
  confirm: { zh: '复核同意', en: 'Confirm' },
  refuse: { zh: '复核不同意', en: 'Refuse' },
  submit: { zh: '报送', en: 'Submit' },
};

/** Why a task exists; `{validUntil}` is the end of the validity it belongs to. */
const TASK_REASON_WORDS: Record<TaskReason, Words> = {
  plan: {
    zh: '认证有效期至{validUntil}，按提醒计划开展。',
    en: 'The validity ends on {validUntil}: a step of the reminder plan.',
  },
  broughtForward: {
    zh: '电话无法联系到本人，提前上门核实。',
    en: 'The call did not reach the person: the visit is brought forward.',
  },
  promiseNotKept: { zh: '本人承诺的日期已过，仍未认证。', en: 'The promised day has passed without a certification.' },
  notAtHomeBefore: { zh: '上次上门无人在家，再次上门。', en: 'Nobody was at home: a second visit.' },
  reviewReturned: { zh: '核实情况被退回，重新核实。', en: 'The finding was returned: verify anew.' },
  proposalDeclined: { zh: '中心不予提出，重新核实。', en: 'The centre declined: verify anew.' },
  confirmationRefused: { zh: '复核不同意，退回经办。', en: 'The checker refused: back to the maker.' },
  remote: {
    zh: '本人在外地或国（境）外，可视频、异地或使领馆认证。',
    en: 'The person is elsewhere: certify by app, video, an office there or a consulate.',
  },
  reported: { zh: '有人反映其死亡或在押，请核实。', en: 'A death or custody was reported: verify.' },
  findingMade: { zh: '有核实情况待他人审核。', en: 'A finding waits for its review by another person.' },
  findingInReport: {
    zh: '已列入附件1报送，请提出暂停发放意见。',
    en: 'Reported in annex 1: propose the suspension or decline.',
  },
  proposed: { zh: '经办已提出，请另一人复核。', en: 'Proposed by the maker: to be checked by another person.' },
  certifiedWhileSuspended: { zh: '暂停期间已认证，请恢复发放。', en: 'Certified while suspended: resume the benefit.' },
  deathVerified: { zh: '死亡已核实，请提出终止待遇意见。', en: 'The death is verified: propose the termination.' },
  voidRequested: { zh: '有人申请将一次认证作废。', en: 'Somebody asked for a certification to be voided.' },
  corrected: { zh: '上次的答复已更正，请重新办理。', en: 'The earlier answer was corrected: answer anew.' },
  registered: { zh: '新登记人员，请接收。', en: 'Newly registered: accept the person.' },
  moveRequested: { zh: '人员转入，请接收。', en: 'The person moves here: accept.' },
  monthlyReport: {
    zh: '上月未认证、死亡人员汇总，次月5日前报送。',
    en: 'The monthly report of the town, due by the 5th.',
  },
};

/** Rule C1. Where a kind of task needs a sentence of its own: a verification is no reminder. */
const REASON_WORDS_OF_KIND: Partial<Record<TaskKind, Partial<Record<TaskReason, Words>>>> = {
  overdueVerification: {
    plan: {
      zh: '认证有效期{validUntil}已满，仍未认证：请核实本人现况，每种情况都要附佐证。',
      en: 'The validity ended on {validUntil} without a certification: find out how things stand, with evidence.',
    },
  },
};

/** Why a task of that kind exists. */
export const taskReasonWords = (kind: TaskKind, reason: TaskReason): Words =>
  REASON_WORDS_OF_KIND[kind]?.[reason] ?? TASK_REASON_WORDS[reason];

export const CLOSE_REASON_WORDS: Record<CloseReason, Words> = {
  certified: { zh: '已认证，自动撤回', en: 'Withdrawn: certified' },
  laterStep: { zh: '已进入下一步', en: 'Superseded by a later step' },
  certificationVoided: { zh: '认证已作废，重新计算', en: 'Withdrawn: a certification was voided' },
  verifyingReport: { zh: '转入情况核实', en: 'Withdrawn: a report is being verified' },
  corrected: { zh: '答复已更正', en: 'Withdrawn: an answer was corrected' },
  terminated: { zh: '待遇已终止', en: 'Withdrawn: the benefit has ended' },
  causeGone: { zh: '事由已消失', en: 'Withdrawn: the cause has gone' },
};
