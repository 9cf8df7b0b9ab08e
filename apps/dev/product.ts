import { at } from './folders.js';
import type { Guardian } from './processes/guardian.js';
import { Program, type ProgramOptions } from './processes/program.js';
import { isPolled } from './temporal/pollers.js';

/** How the api and the worker are run, by the supervisor and by tests. */
export interface ProductOptions {
  /** As libs/config reads it; PORT, TEMPORAL_… and TASK_QUEUE must be in it. */
  env: NodeJS.ProcessEnv;
  /** Folder of their logs. */
  logs: string;
  guardian: Guardian;
  /** Hears what is meant for the person at the terminal. */
  say?: (sentence: string) => void;
}

/** The clock of a demo ends the day that it is passing before the api goes. */
const API_PATIENCE_MS = 60_000;

export function launchApi(options: ProductOptions): Program {
  const script = options.env.DEMO === '1' ? 'dist/apps/dev/demo-api.js' : 'dist/apps/api/main.js';
  return node('api', script, options, { patienceMs: API_PATIENCE_MS, ...(options.say ? { say: options.say } : {}) });
}

export function launchWorker(options: ProductOptions): Program {
  return node('worker', 'dist/apps/worker/main.js', options);
}

/** Whether the api and all it stands on can be used. */
export async function apiIsReady({ PORT }: NodeJS.ProcessEnv): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${PORT}/api/health/ready`);
  if (!answer.ok) throw new Error(await answer.text());
  return true;
}

/** Whether a worker has asked for work since that instant (milliseconds). */
export function workerIsReady(env: NodeJS.ProcessEnv, since: number): Promise<boolean> {
  const { TEMPORAL_ADDRESS = '', TEMPORAL_NAMESPACE = '', TASK_QUEUE = '' } = env;
  return isPolled({ address: TEMPORAL_ADDRESS, namespace: TEMPORAL_NAMESPACE, taskQueue: TASK_QUEUE, since });
}

function node(
  name: string,
  script: string,
  { env, logs, guardian }: ProductOptions,
  more: Pick<ProgramOptions, 'patienceMs' | 'say'> = {},
): Program {
  const args = ['--enable-source-maps', at(script)];
  const log = `${logs}/${name}.log`;
  return new Program({ name, command: process.execPath, args, env, cwd: at(), log, ...more }, guardian);
}

/** The part of the product's environment that follows from where its servers are. */
export function environmentFor(servers: {
  databaseUrl: string;
  temporalAddress: string;
  temporalUi: string | null;
  smtpUrl: string;
}): NodeJS.ProcessEnv {
  return {
    // Workflows and activities must not see the machine's zone.
    TZ: 'UTC',
    DATABASE_URL: servers.databaseUrl,
    // The product never runs as the owner of its tables.
    DATABASE_OWNER_URL: '',
    TEMPORAL_ADDRESS: servers.temporalAddress,
    TEMPORAL_UI_URL: servers.temporalUi ?? '',
    SMTP_URL: servers.smtpUrl,
    WEB_DIR: at('dist/web'),
    WORKFLOW_BUNDLE: at('dist/workflow-bundle.js'),
  };
}
