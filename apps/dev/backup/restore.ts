import { cpSync, existsSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { migrate } from '../../../libs/database/migrate.js';
import { takeDataFolder } from '../data-folder.js';
import { JsonFile } from '../json-file.js';
import { type Keys, keysOf } from '../keys.js';
import { prepareDatabase } from '../postgres/roles.js';
import { Guardian } from '../processes/guardian.js';
import { House } from '../processes/house.js';
import { Refusal } from '../processes/refusal.js';
import { settingsFrom } from '../settings.js';
import { refuseForeignDatabase } from './backup.js';
import { DATABASE, standingDatabase } from './database-of.js';
import { tableFile } from './dump-database.js';
import { fileHash } from './file-hash.js';
import { loadDatabase } from './load-database.js';
import { type Manifest, opensWith, readManifest } from './manifest.js';

export interface RestoreWishes {
  from: string;
  /** What is in the data folder is given up for it. */
  overwrite: boolean;
}

/** What a restore takes the place of; where the engine stood is found again from the facts. */
const REPLACED = ['postgres', 'evidence', 'temporal.db', 'temporal.db-shm', 'temporal.db-wal'];

/** Puts a backup into the data folder. Nothing is touched before the backup is found whole and its keys are there. @throws Refusal */
export async function restore({ from, overwrite }: RestoreWishes, env: NodeJS.ProcessEnv, say: Say): Promise<Manifest> {
  const { dataDir, given } = settingsFrom(env);
  refuseForeignDatabase(given.databaseUrl);
  const folder = resolve(from);
  const manifest = readManifest(folder);
  await checkWhole(folder, manifest);
  const guardian = new Guardian();
  const house = new House();
  let giveBack = (): void => undefined;
  try {
    giveBack = await takeDataFolder(dataDir, guardian.pid);
    const there = REPLACED.filter((name) => existsSync(join(dataDir, name)));
    if (there.length > 0 && !overwrite) {
      throw new Refusal(
        `${dataDir} holds a town already (${there.join(', ')}): back it up, then say --overwrite, or choose another DATA_DIR.`,
      );
    }
    const keys = keysFor(folder, manifest, dataDir, env);
    for (const name of there) giveUp(join(dataDir, name));
    new JsonFile<Keys>(`${dataDir}/secrets.json`).write(keys);
    const admin = await standingDatabase({ dataDir, keys, house, guardian, say });
    const databases = await prepareDatabase(admin, DATABASE, { owner: keys.databaseOwner, app: keys.databaseApp });
    await migrate(databases.owner);
    await loadDatabase(databases.admin, join(folder, 'database'), manifest);
    const evidence = resolve(env.EVIDENCE_DIR || join(dataDir, 'evidence'));
    mkdirSync(evidence, { recursive: true });
    if (manifest.evidenceFiles > 0) cpSync(join(folder, 'evidence'), evidence, { recursive: true });
    return manifest;
  } finally {
    await house.stop();
    giveBack();
    await guardian.release();
  }
}

type Say = (sentence: string) => void;

async function checkWhole(folder: string, { tables }: Manifest): Promise<void> {
  for (const { name, sha256 } of tables) {
    const file = tableFile(join(folder, 'database'), name);
    if (!existsSync(file) || (await fileHash(file)) !== sha256) {
      throw new Refusal(`${file} is missing or damaged: this backup cannot be restored.`);
    }
  }
}

/** The keys that open it: from the environment, the backup, or the data folder. Without them nobody could read a name again. */
function keysFor(folder: string, manifest: Manifest, dataDir: string, env: NodeJS.ProcessEnv): Keys {
  const { FIELD_KEY, BLIND_INDEX_KEY } = env;
  const candidates = [
    FIELD_KEY && BLIND_INDEX_KEY ? { FIELD_KEY, BLIND_INDEX_KEY } : undefined,
    new JsonFile<Keys>(join(dataDir, 'secrets.json')).read(),
    new JsonFile<Keys>(join(folder, 'secrets.json')).read(),
  ];
  const found = candidates.find((keys) => keys !== undefined && opensWith(manifest, keys));
  if (found) return { ...keysOf(dataDir), ...found };
  throw new Refusal(
    `The keys of this backup are not here: put the secrets.json of the copy that made it into ${dataDir}, or give FIELD_KEY and BLIND_INDEX_KEY.`,
  );
}

/** PostgreSQL's data may lie elsewhere, behind a link. */
function giveUp(path: string): void {
  rmSync(realpathSync(path), { recursive: true, force: true });
  rmSync(path, { recursive: true, force: true });
}
