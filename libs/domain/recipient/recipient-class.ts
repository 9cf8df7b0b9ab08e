/** Rule A (通知 一). The eight classes of recipients, their centre and who pays them. */
import type { Centre } from '../organisation/office.js';

export const RECIPIENT_CLASSES = [
  'enterpriseRetiree',
  'nonEstablishmentStaff',
  'survivor',
  'residentPensioner',
  'provincialRetiree',
  'externalRetiree',
  'externalSurvivor',
  'entrusted',
] as const;
export type RecipientClass = (typeof RECIPIENT_CLASSES)[number];

/** LOCAL: our centres pay and may stop. EXTERNAL: we only certify and tell the payer what was found (Rule A1). */
export type Payer = 'LOCAL' | 'EXTERNAL';

interface ClassFacts {
  /** The words of the provincial export, without what stands in brackets behind them. */
  rosterWords: string;
  centre: Centre;
  payer: Payer;
}

export const CLASS_FACTS = {
  enterpriseRetiree: { rosterWords: '企业离退休人员', centre: 'employeePensionCentre', payer: 'LOCAL' },
  nonEstablishmentStaff: { rosterWords: '机关事业编外(小系统)人员', centre: 'employeePensionCentre', payer: 'LOCAL' },
  survivor: { rosterWords: '企事业遗属定补人员', centre: 'employeePensionCentre', payer: 'LOCAL' },
  residentPensioner: { rosterWords: '城乡居保待遇领取人员', centre: 'residentPensionCentre', payer: 'LOCAL' },
  provincialRetiree: { rosterWords: '省直管退休人员', centre: 'employeePensionCentre', payer: 'EXTERNAL' },
  externalRetiree: {
    rosterWords: '南通市区及其他县(市)离退休人员',
    centre: 'employeePensionCentre',
    payer: 'EXTERNAL',
  },
  externalSurvivor: {
    rosterWords: '南通市区及其他县(市)遗属定补人员',
    centre: 'employeePensionCentre',
    payer: 'EXTERNAL',
  },
  entrusted: { rosterWords: '其他委托认证对象', centre: 'employeePensionCentre', payer: 'EXTERNAL' },
} as const satisfies Record<RecipientClass, ClassFacts>;
