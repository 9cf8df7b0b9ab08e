/** Rule I1. The acts of the audit in words. */
import { type Words, words } from './language.js';

export const AUDIT_WORDS: Record<string, Words> = {
  recipientRegistered: words('登记待遇领取人员', 'Recipient registered'),
  recipientCorrected: words('更正联系方式', 'Contact details corrected'),
  recipientMoved: words('变更所在村(社区)', 'Moved to another village'),
  moveRequested: words('申请转出到其他区镇', 'Move to another town requested'),
  identityRevealed: words('查看完整身份信息', 'Full identity revealed'),
  certificationRecorded: words('登记认证', 'Certification recorded'),
};
