/** What the seats of the house are called (glossary): the one source, whether a task lies there or a person sits there. */
import type { Desk, Role } from '../domain/organisation/roles.js';
import type { Words } from './language.js';

export const DESK_WORDS = {
  villageWorker: { zh: '村（社区）人社工作人员', en: 'Village worker' },
  townOffice: { zh: '区镇经办', en: 'Town clerk' },
  townHead: { zh: '区镇负责人', en: 'Town head' },
  centreClerk: { zh: '中心经办', en: 'Centre clerk (maker)' },
  centreReviewer: { zh: '中心复核', en: 'Centre reviewer (checker)' },
  informationCentre: { zh: '信息中心', en: 'Information centre' },
  bureauManager: { zh: '局负责人', en: 'Bureau manager' },
  discipline: { zh: '纪检监察', en: 'Discipline' },
} as const satisfies Record<Desk, Words>;

/** Whoever holds a role is called as the desk that is his own; the administrator answers no tasks. */
export const ROLE_WORDS = {
  V: DESK_WORDS.villageWorker,
  T: DESK_WORDS.townOffice,
  TH: DESK_WORDS.townHead,
  P: DESK_WORDS.centreClerk,
  R: DESK_WORDS.centreReviewer,
  I: DESK_WORDS.informationCentre,
  M: DESK_WORDS.bureauManager,
  D: DESK_WORDS.discipline,
  A: { zh: '系统管理员', en: 'Administrator' },
} as const satisfies Record<Role, Words>;
