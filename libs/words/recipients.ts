/** Words about a recipient: what is paid, where the casework stands, who he is, how he certified (glossary.md). */
import type { Channel } from '../domain/certification/certification.js';
import type { Centre } from '../domain/organisation/office.js';
import type { FindingKind } from '../domain/recipient/lifecycle/lifecycle-events.js';
import type { RecipientClass } from '../domain/recipient/recipient-class.js';
import type { Stage, Status } from '../domain/recipient/status.js';
import type { FindingState } from '../domain/suspicion/finding.js';
import { type Words, words } from './language.js';

export const STATUS_WORDS: Record<Status, Words> = {
  paying: words('正常发放', 'Paid'),
  noAdjustment: words('正常发放(不参加调整)', 'Paid, not adjusted'),
  suspended: words('暂停发放', 'Suspended'),
  terminated: words('终止', 'Terminated'),
};

export const STAGE_WORDS: Record<Stage, Words> = {
  certified: words('认证有效', 'Certification valid'),
  reminding: words('期满前提醒', 'Being reminded'),
  overdue: words('超期未认证', 'Overdue'),
  verifyingReport: words('核实情况反映', 'Report being verified'),
  findingReview: words('核实情况待复核', 'Finding awaiting review'),
  awaitingReport: words('待月报填报', 'Awaiting the monthly report'),
  decidingSuspension: words('暂停发放审批中', 'Suspension being decided'),
  suspensionPending: words('暂停发放待生效', 'Suspension about to take effect'),
  suspended: words('已暂停发放', 'Suspended'),
  resuming: words('恢复发放审批中', 'Resumption being decided'),
  terminationPending: words('待遇终止审批中', 'Termination being decided'),
  awaitingCustodyCase: words('待在押服刑个案处理', 'Awaiting the custody case'),
  forwarded: words('已转发放机构', 'Forwarded to the paying agency'),
  terminated: words('待遇已终止', 'Terminated'),
};

export const CLASS_WORDS: Record<RecipientClass, Words> = {
  enterpriseRetiree: words('企业离退休人员', 'Enterprise retiree'),
  nonEstablishmentStaff: words('机关事业编外(小系统)人员', 'Non-establishment staff of public bodies'),
  survivor: words('企事业遗属定补人员', 'Survivor with a fixed allowance'),
  residentPensioner: words('城乡居保待遇领取人员', 'Resident pensioner'),
  provincialRetiree: words('省直管退休人员', 'Retiree under the province'),
  externalRetiree: words('南通市区及其他县(市)离退休人员', 'Retiree of another city or county'),
  externalSurvivor: words('南通市区及其他县(市)遗属定补人员', 'Survivor of another city or county'),
  entrusted: words('其他委托认证对象', 'Other person certified by entrustment'),
};

export const CENTRE_WORDS: Record<Centre, Words> = {
  employeePensionCentre: words('职保中心', 'Employee pension centre'),
  residentPensionCentre: words('居保中心', 'Resident pension centre'),
};

export const CHANNEL_WORDS: Record<Channel, Words> = {
  selfService: words('线上自助认证', 'Self-certification online'),
  dataMatch: words('数据比对(无感认证)', 'Data match'),
  counter: words('窗口协助认证', 'At the counter'),
  groupSession: words('集中认证', 'Group session'),
  homeVisit: words('上门认证', 'Home visit'),
  videoCall: words('视频认证', 'Video call'),
  otherOffice: words('异地协助认证', 'Another office'),
  consulate: words('领事馆', 'Consulate'),
};

export const FINDING_WORDS: Record<FindingKind, Words> = {
  unreachable: words('无法联系到本人', 'Unreachable'),
  refuses: words('拒不配合认证', 'Refuses to certify'),
  dead: words('死亡', 'Dead'),
  inCustody: words('在押或服刑', 'In custody or serving a sentence'),
  noCause: words('无异常', 'No cause'),
};

export const FINDING_STATE_WORDS: Record<FindingState, Words> = {
  awaitingReview: words('待复核', 'Awaiting review'),
  approved: words('复核通过', 'Approved'),
  returned: words('退回重新核实', 'Returned'),
  withdrawn: words('已撤回', 'Withdrawn'),
};
