import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { takeDataFolder } from '../data-folder.js';
import { JsonFile } from '../json-file.js';
import type { Keys } from '../keys.js';
import { withRole } from '../postgres/roles.js';
import { isAlive } from '../processes/alive.js';
import { Guardian } from '../processes/guardian.js';
import { House } from '../processes/house.js';
import { Refusal } from '../processes/refusal.js';
import { settingsFrom } from '../settings.js';
import { DATABASE, runningDatabase, standingDatabase } from './database-of.js';
import { type DatabaseCopy, dumpDatabase } from './dump-database.js';
import { fingerprintOf, MANIFEST, newManifest } from './manifest.js';

export interface BackupWishes {
  /** A folder that is not there yet; one named after the time, beside the data, if none is given. */
  to: string | undefined;
  /** The keys go in as well: whoever has the backup then reads all of it. */
  withKeys: boolean;
}

/**
 * Copies what cannot be made again: the database as of one moment, and the evidence. It may run beside a copy that works. Where
 * the engine stood is not in it: a restore finds that again from the facts. Answers the folder. @throws Refusal
 */
export async function backup(wishes: BackupWishes, env: NodeJS.ProcessEnv, say: Say): Promise<string> {
  const { dataDir, given } = settingsFrom(env);
  refuseForeignDatabase(given.databaseUrl);
  const keys = new JsonFile<Keys>(`${dataDir}/secrets.json`).read();
  if (!keys || !existsSync(join(dataDir, 'postgres'))) throw new Refusal(`There is nothing to back up in ${dataDir}.`);
  const folder = resolve(
    wishes.to ?? join(dataDir, 'backups', new Date().toISOString().slice(0, 19).replaceAll(':', '-')),
  );
  if (existsSync(folder)) throw new Refusal(`${folder} is there already: name a folder that is not.`);
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  try {
    const copy = await dumped({ dataDir, keys, say }, join(unfinished, 'database'));
    // Evidence lies on disk before its row is written, and is never changed: what came meanwhile does no harm.
    const evidence = resolve(env.EVIDENCE_DIR || join(dataDir, 'evidence'));
    if (existsSync(evidence)) cpSync(evidence, join(unfinished, 'evidence'), { recursive: true });
    if (wishes.withKeys) new JsonFile<Keys>(join(unfinished, 'secrets.json')).write(keys);
    new JsonFile(join(unfinished, MANIFEST)).write(
      newManifest({
        ...copy,
        evidenceFiles: countFiles(join(unfinished, 'evidence')),
        keys: fingerprintOf(env.FIELD_KEY && env.BLIND_INDEX_KEY ? (env as unknown as Keys) : keys),
        keysIncluded: wishes.withKeys,
      }),
    );
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
  return folder;
}

type Say = (sentence: string) => void;

export function refuseForeignDatabase(databaseUrl: string | undefined): void {
  if (!databaseUrl) return;
  throw new Refusal(
    'DATABASE_URL names a PostgreSQL of your own: back it up and restore it by its own tools (pg_dump, pg_restore), and the evidence folder beside it.',
  );
}

/** A copy that runs is read where it runs; one that stands still has its database started for the while. */
async function dumped(
  { dataDir, keys, say }: { dataDir: string; keys: Keys; say: Say },
  folder: string,
): Promise<DatabaseCopy> {
  const holder = new JsonFile<{ pid: number }>(`${dataDir}/running.json`).read();
  if (holder && isAlive(holder.pid)) return dumpDatabase(runningDatabase({ dataDir, keys }), folder);
  const guardian = new Guardian();
  const house = new House();
  const giveBack = await takeDataFolder(dataDir, guardian.pid);
  try {
    const admin = await standingDatabase({ dataDir, keys, house, guardian, say });
    return await dumpDatabase(withRole(admin, DATABASE), folder);
  } finally {
    await house.stop();
    giveBack();
    await guardian.release();
  }
}

const countFiles = (folder: string): number =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length
    : 0;
