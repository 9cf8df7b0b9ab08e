import { at } from './folders.js';
import type { Databases } from './postgres/roles.js';
import type { Guardian } from './processes/guardian.js';
import { Program } from './processes/program.js';
import { Service } from './processes/service.js';
import { isPolled } from './temporal/pollers.js';

/** How the api and the worker are run: also by tests, which bring their own environment. */
export interface ProductOptions {
  /** As libs/config reads it; PORT, TEMPORAL_… and TASK_QUEUE must be in it. */
  env: NodeJS.ProcessEnv;
  logs: string;
  guardian: Guardian;
  say: (sentence: string) => void;
}

export function apiService(options: ProductOptions): Service {
  const script = options.env.DEMO === '1' ? 'dist/apps/dev/demo-api.js' : 'dist/apps/api/main.js';
  return new Service({
    name: 'The api',
    say: options.say,
    launch: () => node('api', script, options),
    ready: async () => {
      const answer = await fetch(`http://127.0.0.1:${options.env.PORT}/api/health/ready`);
      if (!answer.ok) throw new Error(await answer.text());
      return true;
    },
    readyWithinMs: 120_000,
  });
}

export function workerService(options: ProductOptions): Service {
  const { TEMPORAL_ADDRESS = '', TEMPORAL_NAMESPACE = '', TASK_QUEUE = '' } = options.env;
  let launched = 0;
  return new Service({
    name: 'The worker',
    say: options.say,
    launch: () => {
      launched = Date.now();
      return node('worker', 'dist/apps/worker/main.js', options);
    },
    ready: () =>
      isPolled({ address: TEMPORAL_ADDRESS, namespace: TEMPORAL_NAMESPACE, taskQueue: TASK_QUEUE, since: launched }),
  });
}

function node(name: string, script: string, { env, logs, guardian }: ProductOptions): Program {
  const args = ['--enable-source-maps', at(script)];
  return new Program({ name, command: process.execPath, args, env, cwd: at(), log: `${logs}/${name}.log` }, guardian);
}

/** Addresses of the servers, as the product is told them. */
export interface Surroundings {
  databases: Databases;
  temporalAddress: string;
  temporalUi: string | null;
  smtpUrl: string;
}

/** The part of the product's environment that follows from where its servers are. */
export function environmentFor({ databases, temporalAddress, temporalUi, smtpUrl }: Surroundings): NodeJS.ProcessEnv {
  return {
    // Workflows and activities must not see the machine's zone.
    TZ: 'UTC',
    DATABASE_URL: databases.app,
    // The product never runs as the owner of its tables.
    DATABASE_OWNER_URL: '',
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_UI_URL: temporalUi ?? '',
    SMTP_URL: smtpUrl,
    WEB_DIR: at('dist/web'),
    WORKFLOW_BUNDLE: at('dist/workflow-bundle.js'),
  };
}
