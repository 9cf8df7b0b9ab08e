import { ConfigError } from './config-error.js';
import type { Environment } from './environment.schema.js';

/** The keys that protect personal data. None of them may ever be logged. */
export interface Secrets {
  /** AES-256-GCM key of encrypted columns: 32 bytes. */
  fieldKey: Buffer;
  /** HMAC key of the blind index over identity numbers: 32 bytes, never the field key. */
  blindIndexKey: Buffer;
  /** AES-256-GCM key of Temporal payloads: 32 bytes. */
  payloadKey: Buffer;
  /** Name of `payloadKey`, written beside each payload so that keys can be rotated. */
  payloadKeyId: string;
}

/** Published with the sources and therefore no secret: good for tests and a first look, refused in production. */
export const DEVELOPMENT_KEYS = {
  FIELD_KEY: publishedKey('field'),
  BLIND_INDEX_KEY: publishedKey('blind-index'),
  PAYLOAD_KEY: publishedKey('payload'),
} as const;

type KeyName = keyof typeof DEVELOPMENT_KEYS;

/**
 * Takes the keys out of the environment.
 * @throws ConfigError in production, when a key is missing, published or used twice
 */
export function readSecrets(environment: Environment): Secrets {
  if (environment.NODE_ENV === 'production') refuseWeakKeys(environment);
  const read = (name: KeyName) => Buffer.from(environment[name] ?? DEVELOPMENT_KEYS[name], 'base64');
  return {
    fieldKey: read('FIELD_KEY'),
    blindIndexKey: read('BLIND_INDEX_KEY'),
    payloadKey: read('PAYLOAD_KEY'),
    payloadKeyId: environment.PAYLOAD_KEY_ID,
  };
}

function refuseWeakKeys(environment: Environment): void {
  const names = Object.keys(DEVELOPMENT_KEYS) as KeyName[];
  const published = new Set<string>(Object.values(DEVELOPMENT_KEYS));
  const weak = names.filter(
    (name) => !environment[name] || published.has(environment[name]) || isOneByte(environment[name]),
  );
  if (weak.length > 0) {
    throw new ConfigError([
      `${weak.join(', ')} must be set to a secret of your own in production (openssl rand -base64 32 for each)`,
    ]);
  }
  if (new Set(names.map((name) => environment[name])).size < names.length) {
    throw new ConfigError([`${names.join(', ')} must differ from each other in production`]);
  }
}

function isOneByte(key: string): boolean {
  return new Set(Buffer.from(key, 'base64')).size === 1;
}

function publishedKey(name: string): string {
  return Buffer.from(`not-a-secret ${name}`.padEnd(32, '.')).toString('base64');
}
