import { resolve } from 'node:path';
import type { OfficesFile } from '../../libs/casework/seed-offices.js';
import { type Config, readConfig } from '../../libs/config/config.js';
import { ConfigError } from '../../libs/config/config-error.js';
import { readOffices } from './demo/offices-file.js';
import { Refusal } from './processes/refusal.js';

/** What `npm start` is asked for from outside; all of it optional. */
export interface Settings {
  port: number;
  dataDir: string;
  demo: boolean;
  /** Those whose demo logins are made; none in a town that is not seeded. */
  offices: OfficesFile | null;
  production: boolean;
  taskQueue: string;
  namespace: string;
  /** Given by the person: then that one is used and none of our own is started. */
  given: {
    databaseUrl: string | undefined;
    databaseOwnerUrl: string | undefined;
    temporalAddress: string | undefined;
    temporalUiUrl: string | undefined;
    temporalCli: string | undefined;
    smtpUrl: string | undefined;
  };
}

/**
 * All that the product and its seed will read is read here once, before anything is started or written.
 * @throws Refusal
 */
export function settingsFrom(env: NodeJS.ProcessEnv): Settings {
  const production = env.NODE_ENV === 'production';
  if (production && (env.DEMO || '1') === '1') {
    throw new Refusal(
      'NODE_ENV=production refuses the demo with its public logins and its clock: set DEMO=0 or unset NODE_ENV.',
    );
  }
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Refusal(`PORT=${env.PORT} is not a port number: choose one between 1 and 65535.`);
  }
  const { demo, seed, officesFile } = checked({
    ...env,
    DATABASE_URL: env.DATABASE_URL || PLACEHOLDER,
    DEMO: env.DEMO || '1',
    SEED: env.SEED || 'demo',
  });
  return {
    port,
    dataDir: resolve(env.DATA_DIR || '.data'),
    demo: demo.on,
    offices: demo.on && seed !== 'none' ? readOffices(officesFile) : null,
    production,
    taskQueue: env.TASK_QUEUE || 'casework',
    namespace: env.TEMPORAL_NAMESPACE || 'default',
    given: {
      databaseUrl: env.DATABASE_URL || undefined,
      databaseOwnerUrl: env.DATABASE_OWNER_URL || undefined,
      temporalAddress: env.TEMPORAL_ADDRESS || undefined,
      temporalUiUrl: env.TEMPORAL_UI_URL || undefined,
      temporalCli: env.TEMPORAL_CLI || undefined,
      smtpUrl: env.SMTP_URL || undefined,
    },
  };
}

/** The real address is known when the database runs. */
const PLACEHOLDER = 'postgres://127.0.0.1/casework';

function checked(env: NodeJS.ProcessEnv): Config {
  try {
    return readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) throw new Refusal(error.message);
    throw error;
  }
}
