/** Rules C3, I2. What two persons decide, in words. */
import type { DecisionKind, DecisionReason, DecisionState } from '../domain/payment/decision.js';
import { type Words, words } from './language.js';

export const DECISION_KIND_WORDS: Record<DecisionKind, Words> = {
  suspension: words('暂停发放', 'Suspension'),
  resumption: words('恢复发放并补发', 'Resumption and back-pay'),
  termination: words('终止待遇', 'Termination'),
  void: words('认证作废', 'Voiding of a certification'),
};

export const DECISION_STATE_WORDS: Record<DecisionState, Words> = {
  proposed: words('待复核', 'Proposed'),
  confirmed: words('已确认', 'Confirmed'),
  declined: words('经办不予提出', 'Declined'),
  refused: words('复核退回', 'Refused'),
  withdrawn: words('已撤回', 'Withdrawn'),
};

export const DECISION_REASON_WORDS: Record<DecisionReason, Words> = {
  uncertified: words('超期未认证', 'Not certified in time'),
  unreachable: words('无法联系到本人', 'Unreachable'),
  certified: words('已完成认证', 'Certified'),
  death: words('死亡', 'Death'),
  voided: words('认证不实', 'Certification not true'),
};
