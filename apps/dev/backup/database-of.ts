import { JsonFile } from '../json-file.js';
import type { Keys } from '../keys.js';
import { freePort, type Ports } from '../ports.js';
import { adminUrl, postgresService } from '../postgres/cluster.js';
import type { Guardian } from '../processes/guardian.js';
import type { House } from '../processes/house.js';

export const DATABASE = 'casework';

interface Site {
  dataDir: string;
  keys: Pick<Keys, 'databaseAdmin'>;
  house: House;
  guardian: Guardian;
  say: (sentence: string) => void;
}

/** The database of a copy that runs: where its last start has put it. */
export function runningDatabase({ dataDir, keys }: Pick<Site, 'dataDir' | 'keys'>): string {
  const ports = new JsonFile<Ports>(`${dataDir}/ports.json`).read();
  if (!ports) throw new Error(`${dataDir}/ports.json is missing.`);
  return adminUrl({ port: ports.database, password: keys.databaseAdmin }, DATABASE);
}

/** Starts the database of a copy that stands still, made if there is none; answers the address of its maintenance database. */
export async function standingDatabase({ dataDir, keys, house, guardian, say }: Site): Promise<string> {
  const options = { port: await freePort(), password: keys.databaseAdmin };
  const places = { folder: `${dataDir}/postgres`, log: `${dataDir}/logs/postgres.log` };
  await house.start('database', await postgresService({ ...options, ...places, guardian, say }));
  return adminUrl(options);
}
