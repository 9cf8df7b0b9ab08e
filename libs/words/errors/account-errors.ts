import type { Words } from '../language.js';

/** Logging in, passwords, deputies. */
export const ACCOUNT_ERRORS = {
  NOT_LOGGED_IN: { zh: '请先登录。', en: 'Please log in.' },
  LOGIN_FAILED: { zh: '用户名或密码不正确。', en: 'The login or the password is wrong.' },
  LOGIN_TOO_OFTEN: {
    zh: '连续登录失败次数过多，请在 {seconds} 秒后再试。',
    en: 'Too many failed attempts; try again in {seconds} seconds.',
  },
  PASSWORD_WRONG: { zh: '当前密码不正确。', en: 'The current password is wrong.' },
  PASSWORD_UNCHANGED: { zh: '新密码不能与当前密码相同。', en: 'The new password must differ from the current one.' },
  PASSWORD_TOO_EASY: {
    zh: '新密码过于简单，不能包含用户名。',
    en: 'The new password is too easy: it must not contain the login.',
  },
  ACCOUNT_UNKNOWN: { zh: '没有这个账号：{login}。', en: 'There is no such account: {login}.' },
  DEPUTY_SAME_PERSON: { zh: '代理人不能是本人。', en: 'Nobody can be their own deputy.' },
  DEPUTY_ADMINISTERS: {
    zh: '系统管理员不能担任代理人。',
    en: 'An administrator cannot be a deputy.',
  },
  DEPUTY_ELSEWHERE: {
    zh: '代理人须在同一机构任职；村（社区）岗位可由所在区镇或同一区镇其他村（社区）的人员代理。',
    en: 'A deputy must work at the same office; at a village desk, at its town or at another village of that town.',
  },
  DEPUTY_NOT_AT_DESK: {
    zh: '{login} 没有在该机构担任这个岗位。',
    en: '{login} does not hold this role at this office.',
  },
  DEPUTY_PERIOD_INVALID: {
    zh: '代理的截止日期不能早于起始日期，也不能早于今天。',
    en: 'The deputy’s last day must not lie before the first day or before today.',
  },
  DEPUTY_OVERLAPS: { zh: '该期间内已指定此代理。', en: 'This deputy is already named for that time.' },
} as const satisfies Record<string, Words>;
