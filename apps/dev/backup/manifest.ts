import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Keys } from '../keys.js';
import { Refusal } from '../processes/refusal.js';

export const MANIFEST = 'manifest.json';
const FORMAT = 1;

/** One table of the copy: its file's hash, so that damage is noticed before anything is written. */
export interface TableCopy {
  name: string;
  rows: number;
  sha256: string;
}

/** What a backup says of itself. */
export interface Manifest {
  format: number;
  /** When the database was read; all of it as of this one moment. */
  at: string;
  /** Names of the migrations that made its tables. */
  migrations: string[];
  tables: TableCopy[];
  evidenceFiles: number;
  /** Tells whether other keys are the ones that its content is sealed with, and says nothing of them. */
  keys: Record<SealingKey, string>;
  keysIncluded: boolean;
}

const SEALING = ['FIELD_KEY', 'BLIND_INDEX_KEY'] as const;
type SealingKey = (typeof SEALING)[number];

export const newManifest = (told: Omit<Manifest, 'format'>): Manifest => ({ format: FORMAT, ...told });

/** @throws Refusal when there is no backup in the folder, or one of another format */
export function readManifest(folder: string): Manifest {
  const file = join(folder, MANIFEST);
  if (!existsSync(file)) throw new Refusal(`${folder} holds no backup: there is no ${MANIFEST} in it.`);
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  if (manifest.format !== FORMAT) throw new Refusal(`${folder} is a backup of another format (${manifest.format}).`);
  return manifest;
}

export function fingerprintOf(keys: Pick<Keys, SealingKey>): Manifest['keys'] {
  const one = (name: SealingKey) => createHash('sha256').update(`${name} ${keys[name]}`).digest('hex').slice(0, 16);
  return { FIELD_KEY: one('FIELD_KEY'), BLIND_INDEX_KEY: one('BLIND_INDEX_KEY') };
}

export const opensWith = (manifest: Manifest, keys: Pick<Keys, SealingKey>): boolean =>
  SEALING.every((name) => manifest.keys[name] === fingerprintOf(keys)[name]);
