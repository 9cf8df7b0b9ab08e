import type { Words } from '../language.js';

/** Registering, correcting and moving a recipient, and certifying many in one sitting. */
export const RECIPIENT_ERRORS = {
  ALREADY_REGISTERED: {
    zh: '该身份证号在本险种已登记，不能重复登记。',
    en: 'This identity number is already registered in this scheme.',
  },
  NATIONAL_ID_MISSING: { zh: '请填写身份证号。', en: 'The identity number is missing.' },
  NATIONAL_ID_LENGTH: {
    zh: '身份证号应为 18 位（或旧 15 位）。',
    en: 'An identity number has 18 (formerly 15) characters.',
  },
  NATIONAL_ID_FORM: {
    zh: '身份证号只能由数字组成，末位可以是 X。',
    en: 'An identity number consists of digits; the last may be X.',
  },
  NATIONAL_ID_CHECK_DIGIT: {
    zh: '身份证号校验位不对，请核对原件。',
    en: 'The check digit of the identity number is wrong; compare it with the original.',
  },
  NATIONAL_ID_BIRTH_DATE: {
    zh: '身份证号中的出生日期不存在，请核对原件。',
    en: 'The identity number contains no real birth date; compare it with the original.',
  },
  PHONE_INVALID: {
    zh: '电话号码应有 5 至 20 位数字，可以有空格、+ 和 -。',
    en: 'A telephone number has 5 to 20 digits; spaces, + and - are allowed.',
  },
  NOTHING_CHANGED: { zh: '还没有任何改动。', en: 'Nothing has been changed yet.' },
  VILLAGE_NOT_IN_TOWN: { zh: '该区镇没有这个村（社区）。', en: 'There is no such village in this town.' },
  VILLAGE_MISSING: { zh: '转到其他区镇时请选择村（社区）。', en: 'Choose a village of the new town.' },
  MOVE_ALREADY_REQUESTED: {
    zh: '转出申请已提交，正等待转入区镇接收。',
    en: 'A move is already requested and waits for the new town.',
  },
  NEEDS_CHANGE_REQUEST: {
    zh: '姓名和身份证号的变更须两人办理，不能在此直接修改。',
    en: 'A change of name or identity number takes two persons and cannot be made here.',
  },
  ATTENDEE_TWICE: { zh: '同一人在名单中出现了两次。', en: 'The same person is listed twice.' },
  ALREADY_VOID: { zh: '该次认证已经作废。', en: 'This certification is already void.' },
  VOID_ALREADY_REQUESTED: {
    zh: '该次认证的作废申请已提交，正在办理。',
    en: 'Voiding this certification has already been requested.',
  },
  ATTEMPT_BEFORE_CYCLE: {
    zh: '联系日期 {on} 早于本认证周期的开始日期 {cycleBegan}。',
    en: 'The day of the attempt {on} lies before this cycle, which began on {cycleBegan}.',
  },
  LETTER_BEFORE_REMINDERS: {
    zh: '发函日期 {on} 早于本周期开始提醒之日 {remindedFrom}，请就本周期另行发函。',
    en: 'The letter of {on} is older than the reminders of this cycle, which began on {remindedFrom}: write again for this cycle.',
  },
  ATTEMPT_IN_FUTURE: {
    zh: '联系日期 {on} 晚于今天 {today}。',
    en: 'The day of the attempt {on} lies after today, {today}.',
  },
} as const satisfies Record<string, Words>;
