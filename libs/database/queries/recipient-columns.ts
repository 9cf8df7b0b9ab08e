import type { Centre } from '../../domain/organisation/office.js';
import type { Fen } from '../../domain/payment/fen.js';
import { maskAddress, maskNationalId, maskPhone } from '../../domain/recipient/masking.js';
import type { Payer, RecipientClass } from '../../domain/recipient/recipient-class.js';
import type { Stage, Status } from '../../domain/recipient/status.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { PlainMonth } from '../../domain/time/plain-month.js';
import type { FieldCipher } from '../field-cipher.js';
import { selectResumesFrom } from '../stores/decision.store.js';
import { openRecipient } from '../stores/recipient-fields.js';

/** A recipient as everybody in his area sees him: numbers and address masked. */
export interface RecipientView {
  recipientNo: string;
  name: string;
  nationalIdMasked: string;
  birthDate: PlainDate;
  sex: 'male' | 'female';
  recipientClass: RecipientClass;
  centre: Centre;
  payer: Payer;
  town: string;
  village: string;
  status: Status;
  validUntil: PlainDate;
  /** Rule B2, derived: 1 + number of distinct dates of valid certifications. */
  cycleNo: number;
  stage: Stage;
  suspendedFrom: PlainMonth | null;
  /** Rule C6. `resumesFrom` of the latest resumption while that month is still to come; null once the benefit is paid again. */
  paidAgainFrom: PlainMonth | null;
  endedFrom: PlainMonth | null;
  diedOn: PlainDate | null;
  /** The amount in force in the month of the business day. */
  monthlyAmountFen: Fen;
  firstBenefitMonth: PlainMonth;
  payingAgency: string;
  phoneMasked: string | null;
  addressMasked: string;
  registeredOn: PlainDate;
}

export interface RecipientRow extends Omit<RecipientView, 'nationalIdMasked' | 'phoneMasked' | 'addressMasked'> {
  nationalId: Buffer;
  phone: Buffer | null;
  address: Buffer;
}

/** What a read of the rows `r` selects; the three derived figures are computed for the rows of the page only. */
export const recipientColumns = (month: string): string => `
  r.recipient_no as "recipientNo", r.name, r.national_id as "nationalId", r.birth_date as "birthDate", r.sex,
  r.recipient_class as "recipientClass", r.centre, r.payer, r.town, r.village, r.status, r.valid_until as "validUntil",
  1 + (select count(distinct c.happened_on)::int from certification c
       where c.recipient_no = r.recipient_no and not c.is_void) as "cycleNo",
  r.stage, r.suspended_from as "suspendedFrom",
  (${selectResumesFrom('r.recipient_no')} and d.effective_month > ${month} and r.status in ('paying', 'noAdjustment')) as "paidAgainFrom",
  r.ended_from as "endedFrom", r.died_on as "diedOn",
  coalesce(
    (select a.amount_fen from benefit_amount a
     where a.recipient_no = r.recipient_no and a.from_month <= ${month} order by a.from_month desc limit 1),
    (select a.amount_fen from benefit_amount a where a.recipient_no = r.recipient_no order by a.from_month limit 1),
    0) as "monthlyAmountFen",
  r.first_benefit_month as "firstBenefitMonth", r.paying_agency as "payingAgency", r.phone, r.address,
  r.registered_on as "registeredOn"`;

export function showRecipient(fields: FieldCipher, row: RecipientRow): RecipientView {
  const opened = openRecipient(fields, row);
  const { nationalId: _nationalId, phone: _phone, address: _address, ...plain } = row;
  return {
    ...plain,
    nationalIdMasked: maskNationalId(opened.nationalId),
    phoneMasked: opened.phone === null ? null : maskPhone(opened.phone),
    addressMasked: maskAddress(opened.address),
  };
}
