import { refused } from '../domain/errors.js';
import { isPhone, normalPhone } from '../domain/recipient/phone.js';

/** A telephone number in its normal form. Errors: PHONE_INVALID; the number itself is in no error. */
export function checkedPhone(written: string): string {
  const phone = normalPhone(written);
  if (!isPhone(phone)) throw refused('PHONE_INVALID', {}, [{ path: 'phone', code: 'PHONE_INVALID' }]);
  return phone;
}
