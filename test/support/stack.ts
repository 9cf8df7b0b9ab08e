import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../apps/dev/ports.js';
import { Guardian } from '../../apps/dev/processes/guardian.js';
import type { Program } from '../../apps/dev/processes/program.js';
import { until } from '../../apps/dev/processes/until.js';
import {
  apiIsReady,
  environmentFor,
  launchApi,
  launchWorker,
  type ProductOptions,
  workerIsReady,
} from '../../apps/dev/product.js';
import { startMailbox, type TestMailbox } from './mailbox.js';
import { type FreshDatabase, freshDatabase } from './postgres.js';
import { type FreshNamespace, freshNamespace } from './temporal.js';

/** The api or the worker, from outside: killed and started again at will. */
export class Runnable {
  private program: Program | undefined;

  constructor(
    private readonly launch: () => Program,
    private readonly ready: (since: number) => Promise<boolean>,
  ) {}

  /** Launches it and waits until it can be used. */
  async start(): Promise<void> {
    const since = Date.now();
    const program = this.launch();
    this.program = program;
    const given = new AbortController();
    const dead = program.ended.then((end) => {
      throw new Error(`${program.name} ${end}:\n${program.lastLines()}`);
    });
    try {
      const ready = until(`${program.name} is ready`, () => this.ready(since), {
        withinMs: 60_000,
        unless: given.signal,
      });
      await Promise.race([ready, dead]);
    } catch (error) {
      throw new Error(`${(error as Error).message}\n${program.lastLines()}`);
    } finally {
      given.abort();
      dead.catch(() => undefined);
    }
  }

  /** kill −9; returns when it is gone. */
  async kill(): Promise<void> {
    await this.program?.kill();
  }

  /** SIGTERM; returns when it has ended in order. */
  async stop(): Promise<void> {
    await this.program?.stop();
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }
}

export interface Stack {
  /** Base address of the api. */
  url: string;
  api: Runnable;
  worker: Runnable;
  database: FreshDatabase;
  engine: FreshNamespace;
  mailbox: TestMailbox;
  dataDir: string;
  /** Ends everything and throws the data away. */
  end: () => Promise<void>;
}

/**
 * The product from dist as real processes, on a database, a namespace and a mailbox of its own, ready to be used.
 * @param env overrides, such as SEED, DEMO_TODAY, OFFICES_FILE, CITY
 */
export async function startStack(env: NodeJS.ProcessEnv = {}): Promise<Stack> {
  const guardian = new Guardian();
  const [database, engine, mailbox] = await Promise.all([freshDatabase(), freshNamespace(), startMailbox()]);
  const dataDir = mkdtempSync(join(tmpdir(), 'casework-stack-'));
  const port = await freePort();
  const product: ProductOptions = {
    env: {
      ...process.env,
      NODE_OPTIONS: '', // jest's own flags are not the product's
      DEMO: '1',
      SEED: 'demo',
      ...environmentFor({
        databaseUrl: database.app,
        temporalAddress: engine.address,
        temporalUi: null,
        smtpUrl: mailbox.smtpUrl,
      }),
      TEMPORAL_NAMESPACE: engine.namespace,
      TASK_QUEUE: engine.taskQueue,
      PORT: String(port),
      DATA_DIR: dataDir,
      ...env,
    },
    logs: join(dataDir, 'logs'),
    guardian,
  };
  const api = new Runnable(
    () => launchApi(product),
    () => apiIsReady(product.env),
  );
  const worker = new Runnable(
    () => launchWorker(product),
    (since) => workerIsReady(product.env, since),
  );
  const end = async (): Promise<void> => {
    await api.stop();
    await worker.stop();
    await mailbox.stop();
    await database.drop();
    await guardian.release();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await Promise.all([worker.start(), api.start()]);
  } catch (error) {
    await end();
    throw error;
  }
  return { url: `http://127.0.0.1:${port}`, api, worker, database, engine, mailbox, dataDir, end };
}
