import { type Addresses, box } from './box.js';
import { takeDataFolder } from './data-folder.js';
import { JsonFile } from './json-file.js';
import { keysOf } from './keys.js';
import { choosePorts, refuseTakenPort } from './ports.js';
import { type Databases, withoutPassword } from './postgres/roles.js';
import { Guardian } from './processes/guardian.js';
import { House } from './processes/house.js';
import { Refusal } from './processes/refusal.js';
import { Service, ServiceFailed } from './processes/service.js';
import { apiIsReady, environmentFor, launchApi, launchWorker, type ProductOptions, workerIsReady } from './product.js';
import { type Engine, type Mailbox, raiseDatabase, raiseMailbox, raiseTemporal, type Site } from './servers.js';
import { type Settings, settingsFrom } from './settings.js';

/** Runs the whole town until somebody stops it; the number is the exit code. Nothing it started outlives it. */
export async function start(env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const stopping = stopSignal();
  const guardian = new Guardian();
  const house = new House();
  let giveBack = (): void => undefined;
  let dataDir: string | undefined;
  try {
    const settings = settingsFrom(env);
    giveBack = await takeDataFolder(settings.dataDir, guardian.pid);
    dataDir = settings.dataDir;
    await Promise.race([whole(settings, env, { house, guardian, say, stopping }), aborted(stopping)]);
    return 0;
  } catch (error) {
    if (stopping.aborted) return 0; // what was half built complains about being stopped
    const expected = error instanceof Refusal || error instanceof ServiceFailed;
    say(expected ? error.message : ((error as Error).stack ?? String(error)));
    return 1;
  } finally {
    if (stopping.aborted) say('正在停止 Stopping …');
    await house.stop();
    giveBack();
    await guardian.release();
    if (stopping.aborted && dataDir)
      say(`已全部停止，数据保存在 ${dataDir}。Stopped; the data are kept in ${dataDir}.`);
  }
}

type Surroundings = Pick<Site, 'house' | 'guardian' | 'say' | 'stopping'>;

async function whole(settings: Settings, env: NodeJS.ProcessEnv, around: Surroundings): Promise<never> {
  const { dataDir, port, offices } = settings;
  await refuseTakenPort(port);
  const keys = keysOf(dataDir);
  const ports = await choosePorts(new JsonFile(`${dataDir}/ports.json`), port);
  const site: Site = { settings, keys, ports, ...around };
  say('Starting PostgreSQL, Temporal and the mailbox …');
  const [databases, engine, mailbox] = await Promise.all([
    raiseDatabase(site),
    raiseTemporal(site),
    raiseMailbox(site),
  ]);

  say('Starting the worker and the api …');
  const product = {
    env: environment(site, env, databases, engine, mailbox),
    logs: `${dataDir}/logs`,
    guardian: site.guardian,
    say,
  };
  await Promise.all([
    site.house.start('worker', workerService(product, say)),
    site.house.start('api', apiService(product, say)),
  ]);

  const addresses: Addresses = {
    api: `http://127.0.0.1:${port}`,
    temporalUi: engine.ui,
    temporalAddress: engine.address,
    mail: mailbox.page,
    database: isOwnDemo(settings) ? databases.admin : withoutPassword(databases.admin),
  };
  console.log(box(addresses, { offices, dataDir, temporalFrom: engine.from }));
  console.log(`READY ${JSON.stringify(addresses)}`);
  return site.house.failed;
}

function environment(
  { settings, keys }: Site,
  given: NodeJS.ProcessEnv,
  databases: Databases,
  engine: Engine,
  mailbox: Mailbox,
): NodeJS.ProcessEnv {
  const { FIELD_KEY, BLIND_INDEX_KEY, PAYLOAD_KEY } = keys;
  return {
    SEED: 'demo',
    // In production the keys come from outside, or libs/config refuses.
    ...(settings.production ? {} : { FIELD_KEY, BLIND_INDEX_KEY, PAYLOAD_KEY }),
    ...given,
    ...environmentFor({
      databaseUrl: databases.app,
      temporalAddress: engine.address,
      temporalUi: engine.ui,
      smtpUrl: mailbox.smtpUrl,
    }),
    DEMO: settings.demo ? '1' : '0',
    PORT: String(settings.port),
    DATA_DIR: settings.dataDir,
    TEMPORAL_NAMESPACE: settings.namespace,
    TASK_QUEUE: settings.taskQueue,
  };
}

/** A database made for a look, on this machine alone; of any other the password belongs to its owner. */
const isOwnDemo = ({ demo, given }: Settings): boolean => demo && given.databaseUrl === undefined;

type Say = (sentence: string) => void;

function apiService(product: ProductOptions, say: Say): Service {
  return new Service({
    name: 'The api',
    say,
    launch: () => launchApi(product),
    ready: () => apiIsReady(product.env),
    readyWithinMs: 120_000, // the first start seeds the town
  });
}

function workerService(product: ProductOptions, say: Say): Service {
  let since = 0;
  return new Service({
    name: 'The worker',
    say,
    launch: () => {
      since = Date.now();
      return launchWorker(product);
    },
    ready: () => workerIsReady(product.env, since),
  });
}

/** Aborted by Ctrl-C, by a signal to stop, or when whoever started us is gone. */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
  process.on('disconnect', () => stop.abort());
  return stop.signal;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
