import { fileURLToPath } from 'node:url';
import type { DataConverter } from '@temporalio/common';
import type { Secrets } from '../config/secrets.js';
import { EncryptingCodec } from './payload-codec.js';

export function payloadCodec({ payloadKey, payloadKeyId }: Secrets): EncryptingCodec {
  return new EncryptingCodec({ current: payloadKeyId, keys: { [payloadKeyId]: payloadKey } });
}

/** The one way in which clients and workers write payloads and failures; without it neither could read the other. */
export function dataConverter(secrets: Secrets): DataConverter {
  return {
    payloadCodecs: [payloadCodec(secrets)],
    failureConverterPath: fileURLToPath(new URL('./failure-converter.cjs', import.meta.url)),
  };
}
