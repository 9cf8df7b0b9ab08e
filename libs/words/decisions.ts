/** Rules C3, I2. What two persons decide, in words. */
import type { DecisionKind, DecisionReason, DecisionState } from '../domain/payment/decision.js';
import type { Words } from './language.js';

export const DECISION_KIND_WORDS: Record<DecisionKind, Words> = {
  suspension: { zh: '暂停发放', en: 'Suspension' },
  resumption: { zh: '恢复发放并补发', en: 'Resumption and back-pay' },
  termination: { zh: '终止待遇', en: 'Termination' },
  void: { zh: '认证作废', en: 'Voiding of a certification' },
};

export const DECISION_STATE_WORDS: Record<DecisionState, Words> = {
  proposed: { zh: '待复核', en: 'Proposed' },
  confirmed: { zh: '已确认', en: 'Confirmed' },
  declined: { zh: '经办不予提出', en: 'Declined' },
  refused: { zh: '复核退回', en: 'Refused' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

export const DECISION_REASON_WORDS: Record<DecisionReason, Words> = {
  uncertified: { zh: '超期未认证', en: 'Not certified in time' },
  unreachable: { zh: '无法联系到本人', en: 'Unreachable' },
  certified: { zh: '已完成认证', en: 'Certified' },
  death: { zh: '死亡', en: 'Death' },
  voided: { zh: '认证不实', en: 'Certification not true' },
};
