import { migrate } from '../../libs/database/migrate.js';
import type { Keys } from './keys.js';
import { mailboxService } from './mailbox.js';
import { type Ports } from './ports.js';
import { adminUrl, postgresService } from './postgres/cluster.js';
import { type Databases, prepareDatabase } from './postgres/roles.js';
import type { Guardian } from './processes/guardian.js';
import type { House } from './processes/house.js';
import type { Settings } from './settings.js';
import { prepareNamespace } from './temporal/namespace.js';
import { obtainTemporal } from './temporal/obtain.js';
import { CODEC_PATH, openTemporalPage } from './temporal/page.js';
import { temporalService } from './temporal/server.js';

/** What every part needs to come up. */
export interface Site {
  settings: Settings;
  keys: Keys;
  ports: Ports;
  house: House;
  guardian: Guardian;
  say: (sentence: string) => void;
  /** The person wants to stop already. */
  stopping: AbortSignal;
}

const DATABASE = 'casework';

/** The database, migrated: the one given, else one of our own. */
export async function raiseDatabase(site: Site): Promise<Databases> {
  const { databaseUrl, databaseOwnerUrl } = site.settings.given;
  const databases =
    databaseUrl && databaseOwnerUrl
      ? { app: databaseUrl, owner: databaseOwnerUrl, admin: databaseOwnerUrl }
      : await prepared(site, databaseUrl);
  await migrate(databases.owner);
  return databases;
}

async function prepared({ settings, keys, ports, house, guardian, say }: Site, given?: string): Promise<Databases> {
  const passwords = { owner: keys.databaseOwner, app: keys.databaseApp };
  // An address given alone must be that of somebody who may create roles; its path names the product's database.
  if (given) return prepareDatabase(given, new URL(given).pathname.slice(1) || DATABASE, passwords);
  const options = { port: ports.database, password: keys.databaseAdmin };
  const { dataDir } = settings;
  await house.start(
    'database',
    await postgresService({
      ...options,
      folder: `${dataDir}/postgres`,
      log: `${dataDir}/logs/postgres.log`,
      guardian,
      say,
    }),
  );
  return prepareDatabase(adminUrl(options), DATABASE, passwords);
}

export interface Engine {
  address: string;
  ui: string | null;
  /** Where the server came from, in words. */
  from: string;
}

/** The engine with its namespace: the one given, else a development server of our own. */
export async function raiseTemporal(site: Site): Promise<Engine> {
  const { settings, ports, house, guardian, say, stopping } = site;
  const { temporalAddress, temporalUiUrl, temporalCli } = settings.given;
  if (temporalAddress) {
    await prepareNamespace(temporalAddress, settings.namespace);
    return { address: temporalAddress, ui: temporalUiUrl ?? null, from: 'TEMPORAL_ADDRESS' };
  }
  const { path, from } = await obtainTemporal(temporalCli, stopping);
  const address = `127.0.0.1:${ports.temporal}`;
  const ui = `http://127.0.0.1:${ports.temporalUi}`;
  const { dataDir } = settings;
  await house.start(
    'engine',
    temporalService({
      cli: path,
      port: ports.temporal,
      ui: { port: ports.temporalUiBehind, codecEndpoint: `${ui}${CODEC_PATH}` },
      state: `${dataDir}/temporal.db`,
      log: `${dataDir}/logs/temporal.log`,
      guardian,
      say,
    }),
  );
  await prepareNamespace(address, settings.namespace);
  const page = await openTemporalPage({
    port: ports.temporalUi,
    behind: ports.temporalUiBehind,
    api: `http://127.0.0.1:${settings.port}`,
    reader: settings.demo ? { login: 'm.bureau', password: 'demo-2026' } : undefined,
  });
  house.add('page', {
    stop: async () => {
      page.closeAllConnections();
      page.close();
    },
  });
  return { address, ui, from };
}

export interface Mailbox {
  smtpUrl: string;
  page: string | null;
}

/** The mail server: the one given, else a mailbox of our own that delivers nowhere. */
export async function raiseMailbox({ settings, ports, house, guardian, say }: Site): Promise<Mailbox> {
  if (settings.given.smtpUrl) return { smtpUrl: settings.given.smtpUrl, page: null };
  const { dataDir } = settings;
  const addresses = { smtpPort: ports.smtp, webPort: ports.mail };
  await house.start(
    'mailbox',
    mailboxService({ ...addresses, folder: `${dataDir}/mail`, log: `${dataDir}/logs/mailbox.log`, guardian, say }),
  );
  return { smtpUrl: `smtp://127.0.0.1:${ports.smtp}`, page: `http://127.0.0.1:${ports.mail}` };
}
