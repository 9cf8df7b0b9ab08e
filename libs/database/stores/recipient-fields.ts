import type { RecipientEntity } from '../entities/recipient.entity.js';
import type { FieldCipher } from '../field-cipher.js';

type SealedColumn = 'national_id' | 'phone' | 'address';

/** Where a sealed value of a recipient belongs; sealed for one place, it opens in no other. */
const placeOf = (column: SealedColumn, recipientNo: string): string => `recipient.${column}:${recipientNo}`;

/** Rule A2. The columns of a normal 18-digit identity number. */
export const sealedIdentity = (
  fields: FieldCipher,
  recipientNo: string,
  nationalId: string,
): Pick<RecipientEntity, 'nationalId' | 'nationalIdIndex' | 'nationalIdTail'> => ({
  nationalId: fields.seal(nationalId, placeOf('national_id', recipientNo)),
  nationalIdIndex: fields.index(nationalId, 'nationalId'),
  nationalIdTail: nationalId.slice(-4),
});

/** The columns of a normal telephone number, or of none. */
export const sealedPhone = (
  fields: FieldCipher,
  recipientNo: string,
  phone: string | null,
): Pick<RecipientEntity, 'phone' | 'phoneIndex'> =>
  phone === null
    ? { phone: null, phoneIndex: null }
    : { phone: fields.seal(phone, placeOf('phone', recipientNo)), phoneIndex: fields.index(phone, 'phone') };

export const sealedAddress = (
  fields: FieldCipher,
  recipientNo: string,
  address: string,
): Pick<RecipientEntity, 'address'> => ({ address: fields.seal(address, placeOf('address', recipientNo)) });

type Sealed = Pick<RecipientEntity, 'recipientNo' | 'nationalId' | 'phone' | 'address'>;

/** What is sealed about a recipient, in full: for masking, for a reveal with a reason, for papers. */
export const openRecipient = (
  fields: FieldCipher,
  { recipientNo, nationalId, phone, address }: Sealed,
): { nationalId: string; phone: string | null; address: string } => ({
  nationalId: fields.open(nationalId, placeOf('national_id', recipientNo)),
  phone: phone === null ? null : fields.open(phone, placeOf('phone', recipientNo)),
  address: fields.open(address, placeOf('address', recipientNo)),
});
