import { randomBytes } from 'node:crypto';
import { JsonFile } from './json-file.js';

/** Secrets of one data folder: made once, never shown, lost with the folder. */
export interface Keys {
  FIELD_KEY: string;
  BLIND_INDEX_KEY: string;
  PAYLOAD_KEY: string;
  databaseAdmin: string;
  databaseOwner: string;
  databaseApp: string;
}

export function keysOf(dataDir: string): Keys {
  const file = new JsonFile<Partial<Keys>>(`${dataDir}/secrets.json`);
  const before = file.read() ?? {};
  const keys: Keys = {
    FIELD_KEY: randomBytes(32).toString('base64'),
    BLIND_INDEX_KEY: randomBytes(32).toString('base64'),
    PAYLOAD_KEY: randomBytes(32).toString('base64'),
    databaseAdmin: randomBytes(18).toString('base64url'),
    databaseOwner: randomBytes(18).toString('base64url'),
    databaseApp: randomBytes(18).toString('base64url'),
    ...before,
  };
  file.write(keys);
  return keys;
}
