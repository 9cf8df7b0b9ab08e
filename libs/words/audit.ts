/** Rule I1. The acts of the audit in words. */
import type { Words } from './language.js';

export const AUDIT_WORDS: Record<string, Words> = {
  recipientRegistered: { zh: '登记待遇领取人员', en: 'Recipient registered' },
  recipientCorrected: { zh: '更正联系方式', en: 'Contact details corrected' },
  recipientMoved: { zh: '变更所在村(社区)', en: 'Moved to another village' },
  moveRequested: { zh: '申请转出到其他区镇', en: 'Move to another town requested' },
  identityRevealed: { zh: '查看完整身份信息', en: 'Full identity revealed' },
  certificationRecorded: { zh: '登记认证', en: 'Certification recorded' },
};
