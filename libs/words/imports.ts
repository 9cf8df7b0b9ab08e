/** What is said of a row of the roster, to whoever has to correct it (api.md «Files»). */
import type { RosterProblemCode, RosterWarningCode } from '../domain/recipient/roster-row.js';
import { RECIPIENT_ERRORS } from './errors/recipient-errors.js';
import type { Words } from './language.js';

export const ROSTER_PROBLEM_WORDS: Record<RosterProblemCode, Words> = {
  NATIONAL_ID_MISSING: RECIPIENT_ERRORS.NATIONAL_ID_MISSING,
  NATIONAL_ID_LENGTH: RECIPIENT_ERRORS.NATIONAL_ID_LENGTH,
  NATIONAL_ID_FORM: RECIPIENT_ERRORS.NATIONAL_ID_FORM,
  NATIONAL_ID_CHECK_DIGIT: RECIPIENT_ERRORS.NATIONAL_ID_CHECK_DIGIT,
  NATIONAL_ID_BIRTH_DATE: RECIPIENT_ERRORS.NATIONAL_ID_BIRTH_DATE,
  NATIONAL_ID_NUMERIC: {
    zh: '身份证号存成了数值，末几位已经丢失；请把该列设为文本格式后按原件重新填写。',
    en: 'The identity number is stored as a number and has lost its last digits; format the column as text and enter it again from the original.',
  },
  NAME_MISSING: { zh: '没有填写姓名。', en: 'The name is missing.' },
  NAME_INVALID: {
    zh: '姓名中没有文字、含有控制字符或一串号码，或者过长。',
    en: 'The name contains no letters, contains control characters or a number, or is too long.',
  },
  CLASS_UNKNOWN: {
    zh: '没有这种人员类别，请按省平台的八种类别填写。',
    en: 'There is no such class; use one of the platform’s eight.',
  },
  OTHER_SCHEME: {
    zh: '该人员类别属于另一险种，请由对应的中心或信息中心导入。',
    en: 'This class belongs to the other scheme; its centre or the information centre imports it.',
  },
  TOWN_UNKNOWN: { zh: '没有这个区镇。', en: 'There is no such town.' },
  VILLAGE_UNKNOWN: { zh: '该区镇没有这个村（社区）。', en: 'There is no such village in this town.' },
  DATE_INVALID: {
    zh: '日期不存在或写法不对，请写成 2026-12-01 的形式。',
    en: 'There is no such date, or it is written in another way; write it as 2026-12-01.',
  },
  CERTIFICATION_IN_FUTURE: {
    zh: '认证日期 {date} 晚于今天 {today}。',
    en: 'The certification date {date} lies after today, {today}.',
  },
  CERTIFIED_BEFORE_BIRTH: {
    zh: '认证日期 {date} 早于身份证号上的出生日期。',
    en: 'The certification date {date} lies before the birth in the identity number.',
  },
  CERTIFIED_AFTER_DEATH: {
    zh: '认证日期晚于已核实的死亡日期 {diedOn}。',
    en: 'The certification is dated after the verified death on {diedOn}.',
  },
  STATUS_NEEDS_CASE: {
    zh: '待遇状态不是“正常发放”，须另行办理，不能由名单导入。',
    en: 'The benefit is not shown as paid; that needs a case of its own and is not imported.',
  },
  RECIPIENT_TERMINATED: {
    zh: '该人员在本系统中待遇已终止，须先核对。',
    en: 'The benefit of this person has ended here; that has to be cleared up first.',
  },
  MONEY_MISSING: { zh: '没有填写月待遇。', en: 'The monthly amount is missing.' },
  MONEY_INVALID: {
    zh: '月待遇不是金额、为负数，或者多于两位小数。',
    en: 'The monthly amount is no sum, is negative, or has more than two decimals.',
  },
  MONTH_MISSING: { zh: '没有填写待遇开始年月。', en: 'The first benefit month is missing.' },
  MONTH_INVALID: {
    zh: '待遇开始年月无效，请写成 2013-11 的形式。',
    en: 'There is no such month; write it as 2013-11.',
  },
  MONTH_TOO_FAR: {
    zh: '待遇开始年月 {month} 晚于今后十二个月，不可能已在正常发放；请核对。',
    en: 'The first benefit month {month} is more than twelve months away; nobody is paid already for that. Check it.',
  },
  DIFFERING_ROWS: {
    zh: '同一人有多行且内容不一致，均未采用；请只保留正确的一行。',
    en: 'Several rows of this person differ and none is taken; keep the right one.',
  },
  CELL_IS_FORMULA: {
    zh: '单元格是公式，请改为数值或文字（粘贴为值）。',
    en: 'The cell holds a formula; paste its value instead.',
  },
  CELL_IS_ERROR: { zh: '单元格是错误值。', en: 'The cell shows an error.' },
  TEXT_TOO_LONG: { zh: '内容过长。', en: 'The text is too long.' },
  REPEATED_ROW: { zh: '与第 {row} 行完全相同。', en: 'The same as row {row}.' },
  UNCHANGED: { zh: '与系统中的记录一致，无需更新。', en: 'Equal to what is on record; nothing to change.' },
  ROW_FAILS: {
    zh: '系统未能录入这一行，其他各行不受影响；请把批次号和行号告诉系统管理员。',
    en: 'The system could not take this row in; the others are not affected. Tell the administrator the import and the row.',
  },
  ROW_UNREADABLE: {
    zh: '这一行保存的内容已无法读取，可能是数据损坏或密钥已更换；请把批次号和行号告诉系统管理员。',
    en: 'What was kept of this row cannot be read any more: it is damaged, or its key was replaced. Tell the administrator the import and the row.',
  },
};

export const ROSTER_WARNING_WORDS: Record<RosterWarningCode, Words> = {
  PHONE_MISSING: { zh: '没有可拨打的联系电话。', en: 'There is no telephone number that can be dialled.' },
  VALID_UNTIL_DIFFERS: {
    zh: '名单上的到期日期为 {stated}，按规则应为 {computed}，以规则为准。',
    en: 'The list says {stated}; by the rule it is {computed}, which counts.',
  },
  BENEFIT_OF_BOTH_SCHEMES: {
    zh: '此人同时在职保和居保领取待遇，请核对是否重复享受。',
    en: 'This person draws a benefit of both schemes; check whether that is right.',
  },
  NAME_UNUSUAL: {
    zh: '姓名中有数字或符号，已按原样保留，请核对。',
    en: 'The name contains digits or signs; it is kept as it stands. Check it.',
  },
  FIRST_MONTH_IN_FUTURE: {
    zh: '待遇开始年月 {month} 晚于本月，请核对。',
    en: 'The first benefit month {month} is still to come; check it.',
  },
  AGENCY_OF_OTHER_SCHEME: {
    zh: '发放机构与人员类别所属险种不一致，以人员类别为准，请核对。',
    en: 'The paying agency belongs to the other scheme; the class counts. Check it.',
  },
  NAME_DIFFERS: {
    zh: '姓名与系统中的记录不同，未更改；姓名变更须两人办理。',
    en: 'The name differs from the record and is not changed: that takes two persons.',
  },
  CLASS_DIFFERS: {
    zh: '人员类别与系统中的记录不同，未更改。',
    en: 'The class differs from the record and is not changed.',
  },
  PLACE_DIFFERS: {
    zh: '区镇或村（社区）与系统中的记录不同，未更改；请办理转出转入。',
    en: 'Town or village differ from the record and are not changed: ask for a move.',
  },
  FIRST_MONTH_DIFFERS: {
    zh: '待遇开始年月与系统中的记录不同，未更改。',
    en: 'The first benefit month differs from the record and is not changed.',
  },
  SUSPENDED_HERE: {
    zh: '名单上为正常发放，本系统中已暂停发放；恢复须两人办理。',
    en: 'Paid according to the list, suspended here; a resumption takes two persons.',
  },
};

/** Heads of the two columns that the error workbook adds to those of the roster. */
export const ERROR_WORKBOOK_WORDS = {
  row: { zh: '原行号', en: 'Row' },
  reason: { zh: '问题', en: 'What is wrong' },
  fileName: { zh: '问题名单-{importNo}.xlsx', en: 'errors-{importNo}.xlsx' },
} as const satisfies Record<string, Words>;

export const IMPORT_PAUSES: Words = {
  zh: '录入暂时中断（{code}），系统会自动继续。',
  en: 'Taking in pauses ({code}) and goes on by itself.',
};
