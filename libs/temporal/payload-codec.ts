/** Quality N14: nothing about a person lies open in the engine's store. Every payload is sealed before it leaves this process. */
import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';

// The package is CommonJS without names that Node can see: outside jest only its default can be imported.
const PayloadMessage = proto.temporal.api.common.v1.Payload;
const ENCODING = 'binary/encrypted';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Keys by their names; new payloads are sealed with the current one, old ones open as long as their key is here. */
export interface PayloadKeys {
  current: string;
  keys: Readonly<Record<string, Buffer>>;
}

/** AES-256-GCM over whole payloads, metadata included; the key's name stands beside it, so that keys can be rotated. */
export class EncryptingCodec implements PayloadCodec {
  private readonly current: string;
  /** Made ready once: Node prepares a bare key anew for every payload, which takes longer than sealing it. */
  private readonly keys: ReadonlyMap<string, KeyObject>;

  constructor({ current, keys }: PayloadKeys) {
    this.current = current;
    this.keys = new Map(Object.entries(keys).map(([id, key]) => [id, createSecretKey(key)]));
  }

  async encode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => this.seal(payload));
  }

  /** Throws if a payload was changed or its key is not known. What is not sealed is left as it is. */
  async decode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => (encodingOf(payload) === ENCODING ? this.open(payload) : payload));
  }

  private seal(payload: Payload): Payload {
    const keyId = Buffer.from(this.current);
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.keyOf(this.current), iv).setAAD(keyId);
    const body = Buffer.concat([cipher.update(PayloadMessage.encode(payload).finish()), cipher.final()]);
    return {
      metadata: { encoding: Buffer.from(ENCODING), 'encryption-key-id': keyId },
      data: Buffer.concat([iv, cipher.getAuthTag(), body]),
    };
  }

  private open({ metadata, data }: Payload): Payload {
    const keyId = Buffer.from(metadata?.['encryption-key-id'] ?? []);
    const sealed = Buffer.from(data ?? []);
    const iv = sealed.subarray(0, IV_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', this.keyOf(keyId.toString()), iv, { authTagLength: TAG_BYTES });
    decipher.setAAD(keyId).setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const body = sealed.subarray(IV_BYTES + TAG_BYTES);
    return PayloadMessage.decode(Buffer.concat([decipher.update(body), decipher.final()]));
  }

  private keyOf(id: string): KeyObject {
    const key = this.keys.get(id);
    if (!key) throw new Error(`There is no payload key named "${id}".`);
    return key;
  }
}

const encodingOf = ({ metadata }: Payload): string => Buffer.from(metadata?.encoding ?? []).toString();
