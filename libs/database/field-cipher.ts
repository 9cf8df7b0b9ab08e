import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts single fields (identity numbers, telephone numbers, addresses) with AES-256-GCM. The row's key and the column
 * are associated data: a value copied into another row does not open. The blind index finds equal values without opening them.
 */
export class FieldCipher {
  // Made ready once: Node prepares a bare key anew for every field, which takes longer than sealing it.
  private readonly fieldKey: KeyObject;
  private readonly indexKey: KeyObject;

  constructor(fieldKey: Buffer, indexKey: Buffer) {
    this.fieldKey = createSecretKey(fieldKey);
    this.indexKey = createSecretKey(indexKey);
  }

  /** `place` is `table.column:row key`. */
  seal(text: string, place: string): Buffer {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.fieldKey, iv).setAAD(Buffer.from(place));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), body]);
  }

  /** Throws if the value was changed, or sealed for another place. */
  open(sealed: Buffer, place: string): string {
    const iv = sealed.subarray(0, IV_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', this.fieldKey, iv, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(place));
    decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  }

  /** Keyed digest for look-up; `field` keeps equal values of different fields apart. */
  index(text: string, field: 'nationalId' | 'phone'): Buffer {
    return createHmac('sha256', this.indexKey).update(`${field}:${text}`).digest();
  }
}
