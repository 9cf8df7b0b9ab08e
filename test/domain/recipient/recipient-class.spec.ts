import { CLASS_FACTS, RECIPIENT_CLASSES } from '../../../libs/domain/recipient/recipient-class.js';

describe('Rule A the eight classes of the notice (通知 一)', () => {
  it.each([
    ['enterpriseRetiree', '企业离退休人员', 'employeePensionCentre', 'LOCAL'],
    ['nonEstablishmentStaff', '机关事业编外(小系统)人员', 'employeePensionCentre', 'LOCAL'],
    ['survivor', '企事业遗属定补人员', 'employeePensionCentre', 'LOCAL'],
    ['residentPensioner', '城乡居保待遇领取人员', 'residentPensionCentre', 'LOCAL'],
    ['provincialRetiree', '省直管退休人员', 'employeePensionCentre', 'EXTERNAL'],
    ['externalRetiree', '南通市区及其他县(市)离退休人员', 'employeePensionCentre', 'EXTERNAL'],
    ['externalSurvivor', '南通市区及其他县(市)遗属定补人员', 'employeePensionCentre', 'EXTERNAL'],
    ['entrusted', '其他委托认证对象', 'employeePensionCentre', 'EXTERNAL'],
  ] as const)('Rules A, A1 %s «%s»: %s, paid %s', (recipientClass, rosterWords, centre, payer) => {
    expect(CLASS_FACTS[recipientClass]).toEqual({ rosterWords, centre, payer });
  });

  it('Rule A there are these eight', () => {
    expect(RECIPIENT_CLASSES).toHaveLength(8);
  });
});
