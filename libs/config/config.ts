import { resolve } from 'node:path';
import { ConfigError } from './config-error.js';
import { type Environment, environmentSchema } from './environment.schema.js';
import { readSecrets, type Secrets } from './secrets.js';

/** All that can be set from outside, checked once at start; paths are absolute. */
export interface Config {
  environment: 'production' | 'development' | 'test';
  /** Name of the city on screens, mails and papers. */
  city: string;
  http: { host: string; port: number; publicUrl: string; webDir: string };
  /** Everything mutable lies below it. */
  dataDir: string;
  evidenceDir: string;
  /** Folder whose workbooks replace the built-in annex templates of the same name. */
  annexTemplates: string | undefined;
  /** Offices to seed instead of the demo town's. */
  officesFile: string | undefined;
  /** `url` is the application's role, which owns no table and has only the rights granted to it; `ownerUrl` may migrate. */
  database: { url: string; ownerUrl: string | undefined };
  temporal: {
    address: string;
    namespace: string;
    uiUrl: string | undefined;
    taskQueue: string;
    workflowBundle: string;
  };
  mail: { smtpUrl: string; from: string };
  secrets: Secrets;
  /** Demo logins and the demo clock; `today` is the first business day of a new demo (`YYYY-MM-DD`). */
  demo: { on: boolean; today: string | undefined };
  seed: 'demo' | 'offices' | 'none';
}

/**
 * Reads the configuration.
 * @throws ConfigError with one sentence for each variable that cannot be used
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const environment = check(env);
  if (environment.DEMO && environment.NODE_ENV === 'production') {
    throw new ConfigError([
      'DEMO=1 is refused when NODE_ENV=production, because its logins and its clock are open to all',
    ]);
  }
  const dataDir = resolve(environment.DATA_DIR);
  return {
    environment: environment.NODE_ENV,
    city: environment.CITY,
    http: {
      host: environment.HOST,
      port: environment.PORT,
      publicUrl: environment.PUBLIC_URL ?? `http://127.0.0.1:${environment.PORT}`,
      webDir: resolve(environment.WEB_DIR),
    },
    dataDir,
    evidenceDir: resolve(environment.EVIDENCE_DIR ?? `${dataDir}/evidence`),
    annexTemplates: absolute(environment.ANNEX_TEMPLATES),
    officesFile: absolute(environment.OFFICES_FILE),
    database: { url: environment.DATABASE_URL, ownerUrl: environment.DATABASE_OWNER_URL },
    temporal: {
      address: environment.TEMPORAL_ADDRESS,
      namespace: environment.TEMPORAL_NAMESPACE,
      uiUrl: environment.TEMPORAL_UI_URL,
      taskQueue: environment.TASK_QUEUE,
      workflowBundle: resolve(environment.WORKFLOW_BUNDLE),
    },
    mail: { smtpUrl: environment.SMTP_URL, from: environment.MAIL_FROM },
    secrets: readSecrets(environment),
    demo: { on: environment.DEMO, today: environment.DEMO_TODAY },
    seed: environment.SEED,
  };
}

function check(env: Readonly<Record<string, string | undefined>>): Environment {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const checked = environmentSchema.safeParse(present);
  if (checked.success) return checked.data;
  throw new ConfigError(
    checked.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return name in present ? `${name} ${issue.message}` : `${name} must be set`;
    }),
  );
}

function absolute(path: string | undefined): string | undefined {
  return path === undefined ? undefined : resolve(path);
}
