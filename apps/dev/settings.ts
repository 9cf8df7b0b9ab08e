import { resolve } from 'node:path';
import { Refusal } from './processes/refusal.js';

/** What `npm start` is asked for from outside; all of it optional. */
export interface Settings {
  port: number;
  dataDir: string;
  demo: boolean;
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

/** @throws Refusal */
export function settingsFrom(env: NodeJS.ProcessEnv): Settings {
  const production = env.NODE_ENV === 'production';
  const demo = (env.DEMO || '1') === '1';
  if (production && demo) {
    throw new Refusal(
      'NODE_ENV=production refuses the demo with its public logins and its clock: set DEMO=0 or unset NODE_ENV.',
    );
  }
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Refusal(`PORT=${env.PORT} is not a port number: choose one between 1 and 65535.`);
  }
  return {
    port,
    dataDir: resolve(env.DATA_DIR || '.data'),
    demo,
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
