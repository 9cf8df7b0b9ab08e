import { readIdentityNumber } from '../../domain/recipient/identity-number.js';
import { normalPhone } from '../../domain/recipient/phone.js';
import type { FieldCipher } from '../field-cipher.js';
import type { Where } from './where.js';

const RECIPIENT_NO = /^R\d{8}$/;
const TAIL = /^\d{3}[\dX]$/;
const PHONE = /^\+?\d{5,20}$/;
const INITIALS = /^[A-Z]+$/;

/**
 * Rule A2. Finds by what somebody has typed into one box: our number, a full identity number (present or former), a
 * telephone number, the last four of the identity number, pinyin initials, else a part of the name.
 */
export function searchFor(where: Where, typed: string, fields: FieldCipher): Where {
  const text = typed.normalize('NFKC').replace(/\s/g, '');
  const code = text.toUpperCase();
  if (RECIPIENT_NO.test(code)) return where.and(`r.recipient_no = ${where.bind(code)}`);
  const identity = readIdentityNumber(code);
  if (typeof identity === 'object') return byIdentity(where, fields.index(identity.nationalId, 'nationalId'));
  if (TAIL.test(code)) return where.and(`r.national_id_tail = ${where.bind(code)}`);
  const phone = normalPhone(text);
  if (PHONE.test(phone)) return where.and(`r.phone_index = ${where.bind(fields.index(phone, 'phone'))}`);
  if (INITIALS.test(code)) return where.and(`r.name_initials like ${where.bind(`${code.toLowerCase()}%`)}`);
  return where.and(`r.name like ${where.bind(`%${text.replace(/[\\%_]/g, '\\$&')}%`)}`);
}

function byIdentity(where: Where, index: Buffer): Where {
  const value = where.bind(index);
  return where.and(
    `(r.national_id_index = ${value} or r.recipient_no in (select f.recipient_no from former_identity f where f.national_id_index = ${value}))`,
  );
}
