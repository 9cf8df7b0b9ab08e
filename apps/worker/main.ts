import 'reflect-metadata';
import { Runtime, Worker } from '@temporalio/worker';
import { CaseworkActivities } from '../../activities/casework.activities.js';
import { PostActivities } from '../../activities/post.activities.js';
import { ReconciliationActivities } from '../../activities/reconciliation.activities.js';
import { ReportingActivities } from '../../activities/reporting.activities.js';
import type { Casework } from '../../libs/casework/casework.js';
import { readConfig } from '../../libs/config/config.js';
import { DemoClock, RealClock } from '../../libs/database/business-clock.js';
import { officeName } from '../../libs/database/queries/report-mail.query.js';
import { Mailer } from '../../libs/mail/mailer.js';
import { connectTemporal, type Engine } from '../../libs/temporal/connect-temporal.js';
import { dataConverter } from '../../libs/temporal/data-converter.js';
import { keepSchedule } from '../../libs/temporal/keep-schedule.js';
import { MONTHLY_OPENING_SCHEDULE } from '../../workflows/monthly-opening/monthly-opening.messages.js';
import { NIGHTLY_RECONCILIATION_SCHEDULE } from '../../workflows/nightly-reconciliation/nightly-reconciliation.messages.js';
import { refusalsAreFinal } from './refusals.interceptor.js';
import { deliverFact } from './relay/deliver-fact.js';
import { OutboxRelay } from './relay/outbox-relay.js';
import { patiently, reachDatabase, reachEngine } from './surroundings.js';

const ACTIVITIES_AT_ONCE = 20;

const config = readConfig(process.env);
// The SDK ends a running worker on these; what follows then closes the rest in order.
Runtime.install({ shutdownSignals: ['SIGINT', 'SIGTERM'] });
const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => ending.abort(new Stopped()));

class Stopped extends Error {}

/** What has been opened, to be closed from the top down however far it came. */
const opened: (() => Promise<void>)[] = [];
try {
  await work();
} catch (error) {
  if (!(ending.signal.aborted && (error instanceof Stopped || (error as Error).name === 'AbortError'))) throw error;
} finally {
  for (const close of opened.toReversed()) await close();
}

async function work(): Promise<void> {
  const database = await reachDatabase(config, ACTIVITIES_AT_ONCE + 10, ending.signal);
  opened.push(() => database.close());
  const casework: Casework = { database, clock: config.demo.on ? new DemoClock(database) : new RealClock() };
  const engine = connectTemporal(config);
  opened.push(() => engine.close());
  const connection = await reachEngine(config, engine, ending.signal);
  opened.push(() => connection.close());
  await keepSchedules(engine.client);

  const worker = await Worker.create({
    connection,
    namespace: config.temporal.namespace,
    taskQueue: config.temporal.taskQueue,
    workflowBundle: { codePath: config.temporal.workflowBundle },
    dataConverter: dataConverter(config.secrets),
    activities: {
      ...new CaseworkActivities(casework),
      ...new ReportingActivities(casework),
      ...new ReconciliationActivities(casework, engine.client),
      ...new PostActivities(casework, new Mailer(config.mail), {
        city: config.city,
        publicUrl: config.http.publicUrl,
        annexTemplates: config.annexTemplates,
      }),
    },
    interceptors: { activity: [refusalsAreFinal] },
    maxConcurrentActivityTaskExecutions: ACTIVITIES_AT_ONCE,
  });
  const officeNamed = (code: string): Promise<string> => officeName(database.reader, code);
  const deliver = deliverFact(engine.client, config.temporal.taskQueue, officeNamed);
  const relay = new OutboxRelay(config.database.url, database, deliver, (error) => console.error(error));
  relay.start();
  opened.push(() => relay.end());
  await worker.run();
}

async function keepSchedules(client: Engine['client']): Promise<void> {
  const rest = {
    isOn: config.demo.on,
    because: '演示时钟代替日历 The demo clock takes the place of the calendar.',
    afterwards: '按日历运行 Runs by the calendar.',
  };
  for (const schedule of [MONTHLY_OPENING_SCHEDULE, NIGHTLY_RECONCILIATION_SCHEDULE]) {
    const keep = () => keepSchedule(client, schedule, config.temporal.taskQueue, rest);
    await patiently('the schedules', keep, ending.signal);
  }
}
