import { freePort } from '../../apps/dev/ports.js';
import { adminUrl, postgresService } from '../../apps/dev/postgres/cluster.js';
import { prepareDatabase } from '../../apps/dev/postgres/roles.js';
import type { Guardian } from '../../apps/dev/processes/guardian.js';
import type { House } from '../../apps/dev/processes/house.js';
import { prepareNamespace } from '../../apps/dev/temporal/namespace.js';
import { obtainTemporal, obtainTestServer } from '../../apps/dev/temporal/obtain.js';
import { temporalService } from '../../apps/dev/temporal/server.js';
import { migrate } from '../../libs/database/migrate.js';
import { PASSWORDS, TEMPLATE } from './postgres.js';

/** What the runner starts once, told to every spec by these variables. */
export interface TestServers {
  TEST_DATABASE: string;
  TEST_TEMPORAL: string;
  TEST_TIME_SKIPPING: string;
}

interface Site {
  folder: string;
  house: House;
  guardian: Guardian;
  say: (sentence: string) => void;
}

/** One PostgreSQL with a migrated template and one Temporal for the whole run, both empty and gone afterwards. */
export async function startTestServers(site: Site): Promise<TestServers> {
  const [database, engine] = await Promise.all([startPostgres(site), startTemporal(site)]);
  return { TEST_DATABASE: database, ...engine };
}

async function startPostgres({ folder, ...site }: Site): Promise<string> {
  const options = { port: await freePort(), password: PASSWORDS.admin };
  // The machine may fail as it likes: this data is for one run. A killed process loses nothing all the same.
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'];
  await site.house.start(
    'database',
    await postgresService({
      ...options,
      ...site,
      settings,
      folder: `${folder}/postgres`,
      log: `${folder}/postgres.log`,
    }),
  );
  const { owner } = await prepareDatabase(adminUrl(options), TEMPLATE, PASSWORDS);
  await migrate(owner);
  return adminUrl(options);
}

async function startTemporal({ folder, ...site }: Site): Promise<Omit<TestServers, 'TEST_DATABASE'>> {
  const { path } = await obtainTemporal(process.env.TEMPORAL_CLI);
  const port = await freePort();
  await site.house.start(
    'engine',
    temporalService({ ...site, cli: path, port, state: `${folder}/temporal.db`, log: `${folder}/temporal.log` }),
  );
  const address = `127.0.0.1:${port}`;
  await prepareNamespace(address, 'default');
  return { TEST_TEMPORAL: address, TEST_TIME_SKIPPING: (await obtainTestServer()) ?? '' };
}
