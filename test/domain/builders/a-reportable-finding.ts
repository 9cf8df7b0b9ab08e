import type { ReportableFinding, ReportContext } from '../../../libs/domain/reporting/report-snapshot.js';

let findings = 0;

/** A reviewed finding «unreachable» of November 2026 about a resident pensioner; say what is different. */
export function aReportableFinding(different: Partial<ReportableFinding> = {}): ReportableFinding {
  findings += 1;
  const number = String(findings).padStart(8, '0');
  return {
    findingId: `00000000-0000-7000-8000-0000${number}`,
    kind: 'unreachable',
    state: 'approved',
    foundOn: '2026-11-12',
    foundBy: '周建国',
    cycleEnd: '2026-11-01',
    diedOn: null,
    fields: {},
    evidenceIds: ['0198c0de-0000-7000-8000-000000000001'],
    reportedIn: null,
    recipientNo: `R${number}`,
    name: '杜英宝',
    nationalId: '990685195501010112',
    phone: '19906853418',
    address: '柳桥镇双楼村7组41号',
    recipientClass: 'residentPensioner',
    centre: 'residentPensionCentre',
    payer: 'LOCAL',
    payingAgency: '青汀市居保中心',
    villageCode: 'T01-V01',
    village: '双楼村',
    status: 'paying',
    validUntil: '2026-11-01',
    suspendedFrom: null,
    resumesFrom: null,
    lastCertifiedOn: '2025-11-01',
    stoppedFrom: null,
    attempts: [
      { kind: 'call', on: '2026-08-03', vain: true },
      { kind: 'call', on: '2026-09-02', vain: true },
      { kind: 'visit', on: '2026-10-06', vain: true },
    ],
    amounts: [{ fromMonth: '2018-11', amountFen: 19764 }],
    ...different,
  };
}

/** The report of T01 for November 2026, submitted on 2 December. */
export const aReportContext = (different: Partial<ReportContext> = {}): ReportContext => ({
  town: 'T01',
  townName: '柳桥镇',
  period: '2026-11',
  today: '2026-12-02',
  inVersionBefore: new Set(),
  ...different,
});
