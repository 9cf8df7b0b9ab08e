import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { at } from '../../apps/dev/folders.js';
import { freePort } from '../../apps/dev/ports.js';
import { until } from '../../apps/dev/processes/until.js';
import { environmentFor } from '../../apps/dev/product.js';
import { isPolled } from '../../apps/dev/temporal/pollers.js';
import { SEARCH_ATTRIBUTES } from '../../libs/temporal/prepare-namespace.js';
import { aCable, type Cable } from '../support/a-cable.js';
import { type AnApi, anApi, Client } from '../support/an-api.js';
import { fromRunner } from '../support/from-runner.js';

const PATIENCE = { withinMs: 60_000 };

/** A process of the product as it runs in production, with what it prints. */
class Running {
  printed = '';
  readonly child: ChildProcess;

  constructor(script: string, env: NodeJS.ProcessEnv) {
    this.child = spawn(process.execPath, [at(script)], { env: { PATH: process.env.PATH, ...env } });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (text) => {
        this.printed += String(text);
      });
    }
  }

  says = (sentence: string) => until(`it says «${sentence}»`, () => this.printed.includes(sentence), PATIENCE);

  async end(): Promise<number | null> {
    this.child.kill('SIGTERM');
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
    return this.child.exitCode;
  }
}

describe('Started while a part of its surroundings is away', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'casework-away-'));
  let seeded: AnApi;
  let database: Cable;
  let engine: Cable;
  let env: NodeJS.ProcessEnv;
  let namespace: string;
  let running: Running | undefined;
  beforeAll(async () => {
    seeded = await anApi();
    [database, engine] = await Promise.all([aCable(seeded.fresh.app), aCable(`tcp://${fromRunner('TEST_TEMPORAL')}`)]);
    namespace = `foreign-${process.pid}`;
    env = {
      ...environmentFor({
        databaseUrl: database.url,
        temporalAddress: new URL(engine.url).host,
        temporalUi: null,
        smtpUrl: 'smtp://127.0.0.1:1',
      }),
      TEMPORAL_NAMESPACE: namespace,
      DATA_DIR: dataDir,
    };
  }, 60_000);
  afterEach(async () => {
    await running?.end();
  });
  afterAll(async () => {
    await database.cut();
    await engine.cut();
    await seeded.end();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('the api answers, names what is missing, and works as soon as that has come', async () => {
    await database.cut();
    const url = `http://127.0.0.1:${await freePort()}`;
    running = new Running('dist/apps/api/main.js', { ...env, PORT: new URL(url).port });
    const client = new Client(url);
    await until('it lives', async () => (await client.get('/api/health/live')).status === 200, PATIENCE);
    await running.says('The api waits for the database: connect ECONNREFUSED');
    const { status, body } = await client.get('/api/health/ready');
    expect({ status, database: body.parts.database }).toEqual({ status: 503, database: { status: 'down' } });
    const refusal = await client.logIn('m.bureau');
    expect({ status: refusal.status, code: refusal.body.code }).toEqual({ status: 503, code: 'DATABASE_UNAVAILABLE' });

    await database.mend();
    await running.says('The api goes on: the database is there.');
    expect((await client.get('/api/health/ready')).body.parts).toMatchObject({ database: { status: 'up' } });
    expect((await client.logIn('m.bureau')).status).toBe(201);
    expect(await running.end()).toBe(0);
  }, 120_000);

  it('the worker waits for each part in turn, makes a foreign namespace its own, and works', async () => {
    const since = Date.now();
    await database.cut();
    await engine.cut();
    running = new Running('dist/apps/worker/main.js', env);
    await running.says('The worker waits for the database: connect ECONNREFUSED');
    await database.mend();
    await running.says('The worker goes on: the database is there.');
    await running.says('The worker waits for the engine:');
    await engine.mend();
    await running.says('The worker goes on: the engine is there.');
    await running.says(`The worker waits for the namespace: there is no namespace ${namespace}`);

    const address = fromRunner('TEST_TEMPORAL');
    const connection = await Connection.connect({ address });
    const workflowExecutionRetentionPeriod = msToTs('1 day');
    await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod });
    await running.says(`Namespace ${namespace} keeps closed runs for 1 days; the monthly work wants 30`);
    await running.says(`Registered in namespace ${namespace}: `);
    await until('it asks for work', () => isPolled({ address, namespace, taskQueue: 'casework', since }), PATIENCE);
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
    expect(customAttributes).toMatchObject(SEARCH_ATTRIBUTES);
    await connection.close();
    expect(await running.end()).toBe(0);
  }, 120_000);

  it('the worker told to stop while it waits ends at once, and in order', async () => {
    await database.cut();
    running = new Running('dist/apps/worker/main.js', env);
    await running.says('The worker waits for the database');
    expect(await running.end()).toBe(0);
    await database.mend();
  }, 60_000);
});
