import 'reflect-metadata';
import { NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { CaseworkActivities } from '../../activities/casework.activities.js';
import { PostActivities } from '../../activities/post.activities.js';
import { ReportingActivities } from '../../activities/reporting.activities.js';
import type { Casework } from '../../libs/casework/casework.js';
import { readConfig } from '../../libs/config/config.js';
import { DemoClock, RealClock } from '../../libs/database/business-clock.js';
import { Database } from '../../libs/database/database.js';
import { FieldCipher } from '../../libs/database/field-cipher.js';
import { Mailer } from '../../libs/mail/mailer.js';
import { connectTemporal } from '../../libs/temporal/connect-temporal.js';
import { dataConverter } from '../../libs/temporal/data-converter.js';
import { keepSchedule } from '../../libs/temporal/keep-schedule.js';
import { MONTHLY_OPENING_SCHEDULE } from '../../workflows/monthly-opening/monthly-opening.messages.js';
import { refusalsAreFinal } from './refusals.interceptor.js';
import { deliverFact } from './relay/deliver-fact.js';
import { OutboxRelay } from './relay/outbox-relay.js';

const ACTIVITIES_AT_ONCE = 20;

const config = readConfig(process.env);
// The SDK ends the worker on these; what follows then closes the rest in order.
Runtime.install({ shutdownSignals: ['SIGINT', 'SIGTERM'] });

const fields = new FieldCipher(config.secrets.fieldKey, config.secrets.blindIndexKey);
const database = await Database.connect(config.database.url, fields, { poolSize: ACTIVITIES_AT_ONCE + 10 });
const casework: Casework = { database, clock: config.demo.on ? new DemoClock(database) : new RealClock() };

const connection = await NativeConnection.connect({ address: config.temporal.address });
const engine = connectTemporal(config);
const worker = await Worker.create({
  connection,
  namespace: config.temporal.namespace,
  taskQueue: config.temporal.taskQueue,
  workflowBundle: { codePath: config.temporal.workflowBundle },
  dataConverter: dataConverter(config.secrets),
  activities: {
    ...new CaseworkActivities(casework),
    ...new ReportingActivities(casework),
    ...new PostActivities(casework, new Mailer(config.mail), {
      city: config.city,
      publicUrl: config.http.publicUrl,
      annexTemplates: config.annexTemplates,
    }),
  },
  interceptors: { activity: [refusalsAreFinal] },
  maxConcurrentActivityTaskExecutions: ACTIVITIES_AT_ONCE,
});

const relay = new OutboxRelay(
  config.database.url,
  database,
  deliverFact(engine.client, config.temporal.taskQueue),
  (error) => console.error(error),
);
relay.start();
await keepSchedule(
  engine.client,
  MONTHLY_OPENING_SCHEDULE,
  config.temporal.taskQueue,
  config.demo.on ? '演示时钟代替日历 The demo clock takes the place of the calendar.' : null,
);
try {
  await worker.run();
} finally {
  await relay.end();
  await engine.close();
  await connection.close();
  await database.close();
}
