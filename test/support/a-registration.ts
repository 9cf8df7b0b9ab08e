import type { Registration } from '../../libs/casework/register-recipient.js';
import { checkDigit } from '../../libs/domain/recipient/identity-number.js';

let people = 0;

/** A lawful identity number that nobody else in this file has; the sex is male. */
export function anIdentityNumber(): string {
  people += 1;
  const month = String(1 + (Math.floor(people / 100) % 12)).padStart(2, '0');
  const seventeen = `9906851955${month}01${String(people % 100).padStart(2, '0')}1`;
  return seventeen + checkDigit(seventeen);
}

/** A resident pensioner of village T01-V01; say what is different. */
export const aRegistration = (different: Partial<Registration> = {}): Registration => ({
  name: '杜英宝',
  nationalId: anIdentityNumber(),
  recipientClass: 'residentPensioner',
  town: 'T01',
  village: 'T01-V01',
  phone: '199 0685 3418',
  address: '柳桥镇双楼村7组41号',
  monthlyAmountFen: 19764,
  firstBenefitMonth: '2018-11',
  lastCertifiedOn: '2026-06-09',
  ...different,
});
