import type { Role } from '../domain/organisation/roles.js';
import type { Words } from './language.js';

/** What the people of each role are called (glossary). */
export const ROLE_WORDS = {
  V: { zh: '村（社区）协办员', en: 'Village worker' },
  T: { zh: '区镇经办', en: 'Town clerk' },
  TH: { zh: '区镇负责人', en: 'Town head' },
  P: { zh: '中心经办', en: 'Centre clerk (maker)' },
  R: { zh: '中心复核', en: 'Centre reviewer (checker)' },
  I: { zh: '信息中心', en: 'Information centre' },
  M: { zh: '局管理员', en: 'Bureau manager' },
  D: { zh: '纪检监察', en: 'Discipline' },
  A: { zh: '系统管理员', en: 'Administrator' },
} as const satisfies Record<Role, Words>;
