import { Client, Connection } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { NativeConnection, Worker } from '@temporalio/worker';
import { CaseworkActivities } from '../../activities/casework.activities.js';
import { PostActivities } from '../../activities/post.activities.js';
import { ReconciliationActivities } from '../../activities/reconciliation.activities.js';
import { ReportingActivities } from '../../activities/reporting.activities.js';
import { advanceClock } from '../../apps/dev/demo/advance-clock.js';
import { quiet } from '../../apps/dev/demo/quiet.js';
import { refusalsAreFinal } from '../../apps/worker/refusals.interceptor.js';
import { deliverFact } from '../../apps/worker/relay/deliver-fact.js';
import { OutboxRelay } from '../../apps/worker/relay/outbox-relay.js';
import { answerTask } from '../../libs/casework/answer-task.js';
import { registerRecipient } from '../../libs/casework/register-recipient.js';
import { RecipientEntity } from '../../libs/database/entities/recipient.entity.js';
import { TaskEntity } from '../../libs/database/entities/task.entity.js';
import { officeName } from '../../libs/database/queries/report-mail.query.js';
import type { AnswerFields } from '../../libs/domain/inbox/answers.js';
import type { RecipientTaskKind, TaskKind } from '../../libs/domain/inbox/task-kinds.js';
import type { Actor } from '../../libs/domain/organisation/roles.js';
import type { PlainDate } from '../../libs/domain/time/plain-date.js';
import type { PlainMonth } from '../../libs/domain/time/plain-month.js';
import { Mailer } from '../../libs/mail/mailer.js';
import { aHouse, type House, type SetClock } from './a-house.js';
import { aRegistration } from './a-registration.js';
import { startMailbox, type TestMailbox } from './mailbox.js';
import { type FreshNamespace, freshNamespace, workflowBundle } from './temporal.js';

/** The desks of one village, its town and its centre, at work on a real database and a real engine. */
export interface TownAtWork {
  house: House;
  client: Client;
  mailbox: TestMailbox;
  engine: FreshNamespace;
  people: Record<'village' | 'town' | 'secondTown' | 'townHead' | 'maker' | 'checker', Actor>;
  /** Takes somebody into care who was certified on that day; the town has accepted. */
  recipient: (certifiedOn: PlainDate, different?: Parameters<typeof aRegistration>[0]) => Promise<string>;
  /** Lets the days pass, each with all it brings. */
  until: (day: PlainDate) => Promise<void>;
  /** Waits until the engine owes nothing. */
  settle: () => Promise<void>;
  open: (recipientNo: string) => Promise<TaskEntity[]>;
  task: (recipientNo: string, kind: TaskKind) => Promise<TaskEntity>;
  /** Submits the town's report of a month. */
  submit: (period: PlainMonth) => Promise<void>;
  answer: <Kind extends RecipientTaskKind>(
    recipientNo: string,
    kind: Kind,
    by: Actor,
    fields: AnswerFields[Kind],
  ) => Promise<void>;
  standing: (recipientNo: string) => Promise<RecipientEntity>;
  startWorker: () => Promise<void>;
  stopWorker: () => Promise<void>;
  end: () => Promise<void>;
}

/** What the town works on, unless on a namespace of its own in the clear. */
export interface Surroundings {
  engine?: FreshNamespace;
  /** Where its mails are sent to, if not to its mailbox. */
  smtpUrl?: string;
  dataConverter?: DataConverter;
}

export async function aTownAtWork(today: PlainDate | SetClock, on: Surroundings = {}): Promise<TownAtWork> {
  const house = await aHouse(today);
  const [engine, mailbox] = await Promise.all([on.engine ?? freshNamespace(), startMailbox()]);
  const connection = await Connection.connect({ address: engine.address });
  const sealing = on.dataConverter ? { dataConverter: on.dataConverter } : {};
  const client = new Client({ connection, namespace: engine.namespace, ...sealing });
  const { casework, database } = house;
  const people = {
    village: await house.actor('V', 'T01-V01'),
    town: await house.actor('T', 'T01'),
    secondTown: await house.actor('T', 'T01'),
    townHead: await house.actor('TH', 'T01'),
    maker: await house.actor('P', 'RESIDENT'),
    checker: await house.actor('R', 'RESIDENT'),
  };
  let running: { stop: () => Promise<void> } | null = null;

  const startWorker = async (): Promise<void> => {
    const native = await NativeConnection.connect({ address: engine.address });
    const worker = await Worker.create({
      connection: native,
      namespace: engine.namespace,
      taskQueue: engine.taskQueue,
      workflowBundle,
      ...sealing,
      activities: {
        ...new CaseworkActivities(casework),
        ...new ReportingActivities(casework),
        ...new ReconciliationActivities(casework, client),
        ...new PostActivities(
          casework,
          new Mailer({ smtpUrl: on.smtpUrl ?? mailbox.smtpUrl, from: 'casework@qingting.example' }),
          {
            city: '青汀市',
            publicUrl: 'http://127.0.0.1',
            annexTemplates: undefined,
          },
        ),
      },
      interceptors: { activity: [refusalsAreFinal] },
    });
    const deliver = deliverFact(client, engine.taskQueue, (code) => officeName(database.reader, code));
    const relay = new OutboxRelay(house.fresh.app, database, deliver, (error) => console.error(error));
    relay.start();
    const ran = worker.run();
    running = {
      stop: async () => {
        worker.shutdown();
        await ran;
        await relay.end();
        await native.close();
      },
    };
  };
  const stopWorker = async (): Promise<void> => {
    await running?.stop();
    running = null;
  };
  const settle = async (): Promise<void> => quiet(casework, await casework.clock.today());
  const open = (recipientNo: string): Promise<TaskEntity[]> =>
    database.reader.find(TaskEntity, {
      where: [
        { recipientNo, status: 'open' },
        { recipientNo, status: 'claimed' },
      ],
      order: { openedOn: 'asc', kind: 'asc' },
    });
  const task = async (recipientNo: string, kind: TaskKind): Promise<TaskEntity> => {
    const found = (await open(recipientNo)).find((candidate) => candidate.kind === kind);
    if (!found)
      throw new Error(
        `No open ${kind} for ${recipientNo}: ${(await open(recipientNo)).map((candidate) => candidate.kind).join(', ') || 'nothing is open'}.`,
      );
    return found;
  };
  const answer: TownAtWork['answer'] = async (recipientNo, kind, by, fields) => {
    const { id, version } = await task(recipientNo, kind);
    await answerTask(casework, by, id, version, fields);
    if (running) await settle();
  };
  const until = async (day: PlainDate): Promise<void> => {
    await advanceClock(casework, casework.clock, day);
  };
  await startWorker();
  return {
    house,
    client,
    mailbox,
    engine,
    people,
    recipient: async (certifiedOn, different = {}) => {
      const recipientNo = await registerRecipient(
        casework,
        people.town,
        aRegistration({ lastCertifiedOn: certifiedOn, ...different }),
      );
      await settle();
      await answer(recipientNo, 'handOver', people.town, {
        answer: 'accepted',
        phone: '19906853418',
        address: '柳桥镇双楼村7组41号',
        village: 'T01-V01',
      });
      return recipientNo;
    },
    until,
    settle,
    open,
    task,
    answer,
    submit: async (period) => {
      const report = await database.reader.findOneByOrFail(TaskEntity, {
        kind: 'monthlyReportSubmission',
        town: 'T01',
        period,
        status: 'open',
      });
      await answerTask(casework, people.townHead, report.id, report.version, { answer: 'submit' });
      await settle();
    },
    standing: (recipientNo) => database.reader.findOneByOrFail(RecipientEntity, { recipientNo }),
    startWorker,
    stopWorker,
    end: async () => {
      await stopWorker();
      await mailbox.stop();
      await connection.close();
      await house.end();
    },
  };
}
