/** Words about a recipient: what is paid, where the casework stands, who he is, how he certified (glossary.md). */
import type { Channel } from '../domain/certification/certification.js';
import type { Centre } from '../domain/organisation/office.js';
import type { FindingKind } from '../domain/recipient/lifecycle/lifecycle-events.js';
import type { RecipientClass } from '../domain/recipient/recipient-class.js';
import type { Stage, Status } from '../domain/recipient/status.js';
import type { FindingState } from '../domain/suspicion/finding.js';
import type { Words } from './language.js';

export const STATUS_WORDS: Record<Status, Words> = {
  paying: { zh: '正常发放', en: 'Paid' },
  noAdjustment: { zh: '正常发放(不参加调整)', en: 'Paid, not adjusted' },
  suspended: { zh: '暂停发放', en: 'Suspended' },
  terminated: { zh: '终止', en: 'Terminated' },
};

export const STAGE_WORDS: Record<Stage, Words> = {
  certified: { zh: '认证有效', en: 'Certification valid' },
  reminding: { zh: '期满前提醒', en: 'Being reminded' },
  overdue: { zh: '超期未认证', en: 'Overdue' },
  verifyingReport: { zh: '核实情况反映', en: 'Report being verified' },
  findingReview: { zh: '核实情况待审核', en: 'Finding awaiting review' },
  awaitingReport: { zh: '待月报填报', en: 'Awaiting the monthly report' },
  decidingSuspension: { zh: '暂停发放审批中', en: 'Suspension being decided' },
  suspensionPending: { zh: '暂停发放待生效', en: 'Suspension about to take effect' },
  suspended: { zh: '已暂停发放', en: 'Suspended' },
  resuming: { zh: '恢复发放审批中', en: 'Resumption being decided' },
  terminationPending: { zh: '待遇终止审批中', en: 'Termination being decided' },
  awaitingCustodyCase: { zh: '待在押服刑个案处理', en: 'Awaiting the custody case' },
  forwarded: { zh: '已转发放机构', en: 'Forwarded to the paying agency' },
  terminated: { zh: '待遇已终止', en: 'Terminated' },
};

export const CLASS_WORDS: Record<RecipientClass, Words> = {
  enterpriseRetiree: { zh: '企业离退休人员', en: 'Enterprise retiree' },
  nonEstablishmentStaff: { zh: '机关事业编外(小系统)人员', en: 'Non-establishment staff of public bodies' },
  survivor: { zh: '企事业遗属定补人员', en: 'Survivor with a fixed allowance' },
  residentPensioner: { zh: '城乡居保待遇领取人员', en: 'Resident pensioner' },
  provincialRetiree: { zh: '省直管退休人员', en: 'Retiree under the province' },
  externalRetiree: { zh: '南通市区及其他县(市)离退休人员', en: 'Retiree of another city or county' },
  externalSurvivor: { zh: '南通市区及其他县(市)遗属定补人员', en: 'Survivor of another city or county' },
  entrusted: { zh: '其他委托认证对象', en: 'Other person certified by entrustment' },
};

export const CENTRE_WORDS: Record<Centre, Words> = {
  employeePensionCentre: { zh: '职保中心', en: 'Employee pension centre' },
  residentPensionCentre: { zh: '居保中心', en: 'Resident pension centre' },
};

export const CHANNEL_WORDS: Record<Channel, Words> = {
  selfService: { zh: '线上自助认证', en: 'Self-certification online' },
  dataMatch: { zh: '数据比对(无感认证)', en: 'Data match' },
  counter: { zh: '窗口协助认证', en: 'At the counter' },
  groupSession: { zh: '集中认证', en: 'Group session' },
  homeVisit: { zh: '上门认证', en: 'Home visit' },
  videoCall: { zh: '视频认证', en: 'Video call' },
  otherOffice: { zh: '异地协助认证', en: 'Another office' },
  consulate: { zh: '领事馆', en: 'Consulate' },
};

export const FINDING_WORDS: Record<FindingKind, Words> = {
  unreachable: { zh: '无法联系到本人', en: 'Unreachable' },
  refuses: { zh: '拒不配合认证', en: 'Refuses to certify' },
  dead: { zh: '死亡', en: 'Dead' },
  inCustody: { zh: '在押或服刑', en: 'In custody or serving a sentence' },
  noCause: { zh: '无异常', en: 'No cause' },
};

export const FINDING_STATE_WORDS: Record<FindingState, Words> = {
  awaitingReview: { zh: '待审核', en: 'Awaiting review' },
  approved: { zh: '审核通过', en: 'Approved' },
  returned: { zh: '退回重新核实', en: 'Returned' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};
