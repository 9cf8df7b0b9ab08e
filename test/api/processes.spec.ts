import { ApplicationFailure } from '@temporalio/common';
import { NativeConnection, Worker } from '@temporalio/worker';
import { CaseworkActivities } from '../../activities/casework.activities.js';
import { until } from '../../apps/dev/processes/until.js';
import { deliverFact } from '../../apps/worker/relay/deliver-fact.js';
import { OutboxRelay } from '../../apps/worker/relay/outbox-relay.js';
import { noteReconciled } from '../../libs/casework/reconcile.js';
import { registerRecipient } from '../../libs/casework/register-recipient.js';
import { dataConverter } from '../../libs/temporal/data-converter.js';
import { keepSchedule } from '../../libs/temporal/keep-schedule.js';
import { NIGHTLY_RECONCILIATION_SCHEDULE } from '../../workflows/nightly-reconciliation/nightly-reconciliation.messages.js';
import { aCable, type Cable } from '../support/a-cable.js';
import { aRegistration } from '../support/a-registration.js';
import { actorOf } from '../support/actor-of.js';
import { type AnApi, anApi, type Client } from '../support/an-api.js';
import { type FreshNamespace, freshNamespace, workflowBundle } from '../support/temporal.js';

let namespace: FreshNamespace;
let engine: Cable;
let api: AnApi;
let manager: Client;
beforeAll(async () => {
  namespace = await freshNamespace();
  engine = await aCable(`tcp://${namespace.address}`);
  const env = { TEMPORAL_ADDRESS: new URL(engine.url).host, TEMPORAL_NAMESPACE: namespace.namespace };
  api = await anApi({ today: '2026-12-01', env });
  manager = await api.as('m.bureau');
}, 30_000);
afterAll(async () => {
  await api.end();
  await engine.cut();
});

const reader = () => api.dependencies.casework.database.reader;
const someone = async (different = {}): Promise<string> =>
  registerRecipient(api.dependencies.casework, await actorOf(api, 't.T01'), aRegistration(different));
/** Lets what has been told lie for some minutes. */
const timePasses = () => reader().query(`update outbox set created_at = created_at - interval '5 minutes'`);
const toldInVain = () => reader().query(`update outbox set delivered_at = now() where delivered_at is null`);
const stuck = async (by = manager, query = '') => (await by.get(`/api/processes?state=stuck${query}`)).body.items;
const retry = (recipientNo: string, by = manager) =>
  by.post(`/api/processes/${encodeURIComponent(`recipient/${recipientNo}`)}/retry`);
const facts = async (recipientNo: string): Promise<number> =>
  (await reader().query('select count(*)::int as n from outbox where subject_id = $1', [recipientNo]))[0].n;

describe('what managers see of the engine', () => {
  it('is nothing while nothing is stuck', async () => {
    expect((await manager.get('/api/processes')).body).toEqual({ items: [], nextCursor: null });
  });

  it('a fact that the engine has not been told, and what a retry can do about it: nothing twice', async () => {
    const person = await someone();
    expect(await stuck()).toEqual([]);
    await timePasses();
    expect(await stuck()).toEqual([
      {
        workflowId: `recipient/${person}`,
        kind: 'recipient',
        subject: person,
        recipientNo: person,
        recipientName: expect.any(String),
        town: 'T01',
        stage: 'certified',
        state: 'stuck',
        waitsFor: [],
        since: expect.stringMatching(/^\d{4}-.*Z$/),
        until: null,
        trouble: { cause: 'factsNotTold', step: null, attempts: 0, nextTryAt: null, lastError: null },
        inWords: expect.stringContaining('没有送达'),
        mayRetry: true,
        temporalUi: `http://127.0.0.1:8233/namespaces/${namespace.namespace}/workflows/recipient%2F${person}`,
      },
    ]);
    expect((await retry(person)).body).toMatchObject({ action: 'underWay' });
    expect(await facts(person)).toBe(1);
  });

  it('a workflow that is missing is started again, once, and that is on record', async () => {
    const person = await someone();
    await toldInVain();
    await timePasses();
    const [row] = (await stuck()).filter(({ recipientNo }: { recipientNo: string }) => recipientNo === person);
    expect(row).toMatchObject({ trouble: { cause: 'workflowMissing' } });
    expect((await retry(person)).body).toMatchObject({ action: 'started', inWords: expect.stringContaining('启动') });
    expect((await retry(person)).body).toMatchObject({ action: 'underWay' });
    expect(await facts(person)).toBe(2);
    const audit = (await manager.get(`/api/audit?subject=process:recipient/${person}`)).body.items;
    expect(audit).toMatchObject([{ act: 'processRetried', actor: 'm.bureau', recipientNo: person, town: 'T01' }]);
  });

  it('tells an administrator numbers, and no names', async () => {
    const names = async (by: Client) =>
      (await stuck(by)).map(({ recipientName }: { recipientName: string | null }) => recipientName);
    expect((await names(await api.as('a.admin'))).every((name: unknown) => name === null)).toBe(true);
    expect((await names(manager)).every((name: unknown) => typeof name === 'string')).toBe(true);
  });

  it('counts by kind and town, and pages by keys', async () => {
    expect((await manager.get('/api/processes/counts')).body.stuck).toEqual([
      { kind: 'recipient', town: 'T01', count: 1 },
    ]);
    await toldInVain();
    await timePasses();
    const first = (await manager.get('/api/processes?limit=1')).body;
    const second = (await manager.get(`/api/processes?limit=1&cursor=${first.nextCursor}`)).body;
    expect(second.nextCursor).toBeNull();
    expect(new Set([...first.items, ...second.items].map(({ workflowId }) => workflowId)).size).toBe(2);
    expect(await stuck(manager, '&town=T02')).toEqual([]);
    expect(await stuck(manager, '&kind=mail')).toEqual([]);
    expect((await manager.get('/api/processes?cursor=nonsense')).body.code).toBe('CURSOR_INVALID');
  });

  it('knows no process of others', async () => {
    for (const id of ['recipient/R99999999', 'recovery-case/RC1', 'monthly-report/T01/2026-11', 'anything']) {
      const { status, body } = await manager.post(`/api/processes/${encodeURIComponent(id)}/retry`);
      expect({ id, status, code: body.code }).toEqual({ id, status: 404, code: 'NOT_FOUND' });
    }
  });

  it.each(['v.T01-V01', 't.T01', 'th.T01', 'p.resident', 'r.resident', 'i.info', 'd.bureau'])(
    'is closed to %s',
    async (login) => {
      const client = await api.as(login);
      expect((await client.get('/api/processes')).status).toBe(403);
      expect((await client.post('/api/processes/recipient%2FR00000000/retry')).status).toBe(403);
    },
  );
});

describe('with a worker', () => {
  let worker: Worker;
  let relay: OutboxRelay;
  let ran: Promise<void>;
  let native: NativeConnection;
  let fails = true;
  beforeAll(async () => {
    const { casework, config, engine: client } = api.dependencies;
    const activities = new CaseworkActivities(casework);
    native = await NativeConnection.connect({ address: namespace.address });
    worker = await Worker.create({
      connection: native,
      namespace: namespace.namespace,
      taskQueue: namespace.taskQueue,
      workflowBundle,
      dataConverter: dataConverter(config.secrets),
      activities: {
        ...activities,
        loadStanding: async (recipientNo: string) => {
          if (!fails) return activities.loadStanding(recipientNo);
          throw ApplicationFailure.create({
            type: 'Error',
            message: 'connect ECONNREFUSED 127.0.0.1:5432, 张三 320684195501010011',
            nextRetryDelay: '1 hour',
          });
        },
      },
    });
    ran = worker.run();
    relay = new OutboxRelay(
      api.fresh.app,
      casework.database,
      deliverFact(client.client, namespace.taskQueue, async (code) => code),
      () => {},
    );
    relay.start();
  });
  afterAll(async () => {
    worker.shutdown();
    await ran;
    await relay.end();
    await native.close();
  });

  let person: string;
  it('a step that fails is shown with its tries and its error, without anything personal', async () => {
    await reader().query(`update recipient set next_deadline = null`);
    person = await someone();
    const tried = async () => (await stuck(manager))[0]?.trouble?.attempts === 1;
    await until(
      'the fact is told',
      async () => (await reader().query('select 1 from outbox where delivered_at is null')).length === 0,
    );
    await timePasses();
    await until('the step has failed once', tried);
    expect(await stuck()).toMatchObject([
      {
        recipientNo: person,
        trouble: {
          cause: 'databaseAway',
          step: 'loadStanding',
          attempts: 1,
          nextTryAt: expect.any(String),
          lastError: 'Error: connect ECONNREFUSED 127.0.0.1:5432, … …',
        },
      },
    ]);
  });

  it('a retry has the failing step tried at once; what then runs as it should has nothing to retry', async () => {
    fails = false;
    expect((await retry(person)).body).toMatchObject({ workflowId: `recipient/${person}`, action: 'stepTriedAgain' });
    await until(
      'the task is open',
      async () => (await manager.get(`/api/processes?state=waiting`)).body.items.length > 0,
    );
    expect(await stuck()).toEqual([]);
    const { status, body } = await retry(person);
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'PROCESS_NOT_STUCK' });
  });

  it('whoever is waited for stands there in words, until when', async () => {
    const { items } = (await manager.get('/api/processes?state=waiting', { 'accept-language': 'en' })).body;
    expect(items).toMatchObject([
      {
        workflowId: `recipient/${person}`,
        state: 'waiting',
        waitsFor: [{ kind: 'handOver', desk: 'townOffice', office: 'T01', since: '2026-12-01' }],
        since: '2026-12-01',
        inWords: expect.stringMatching(/^Town clerk: “Hand-over”, due 2026-12-/),
        trouble: null,
        mayRetry: false,
        temporalUi: expect.stringMatching(
          new RegExp(`/namespaces/${namespace.namespace}/workflows/recipient%2F${person}/[0-9a-f-]{36}/user-metadata$`),
        ),
      },
    ]);
    expect((await manager.get('/api/processes/counts')).body).toEqual({
      stuck: [],
      waiting: [{ kind: 'recipient', town: 'T01', count: 1 }],
    });
  });

  it('the schedules with their next run, and why one rests', async () => {
    const keep = (isOn: boolean) =>
      keepSchedule(api.dependencies.engine.client, NIGHTLY_RECONCILIATION_SCHEDULE, namespace.taskQueue, {
        isOn,
        because: 'the demo clock',
        afterwards: 'the calendar',
      });
    await keep(true);
    expect((await manager.get('/api/processes/schedules')).body.items).toMatchObject([
      { scheduleId: 'monthly-opening', isMissing: true, lastRunAt: null, lastRunFor: null },
      {
        scheduleId: 'nightly-reconciliation',
        isMissing: false,
        isPaused: true,
        note: 'the demo clock',
        nextRunAt: null,
      },
    ]);
    // A demo that goes on with the real clock has its schedules run; what somebody has paused himself stays so.
    const nightly = async () => (await manager.get('/api/processes/schedules')).body.items[1];
    await keep(false);
    expect(await nightly()).toMatchObject({ isPaused: false, nextRunAt: expect.any(String) });
    await keep(true);
    expect(await nightly()).toMatchObject({ isPaused: true, note: 'the demo clock' });
    const handle = api.dependencies.engine.client.schedule.getHandle(NIGHTLY_RECONCILIATION_SCHEDULE.scheduleId);
    await handle.pause('on leave');
    await keep(false);
    expect(await nightly()).toMatchObject({ isPaused: true, note: 'on leave' });
  });

  it('the last run by the machine’s clock, and the business day that it was for', async () => {
    const nothing = { reportsOpened: 0, recipientsWoken: 0, reportsWoken: 0, mailsTakenUp: 0, orphans: 0 };
    const done = { underCare: 7, keysRemoved: 0, sessionsRemoved: 0, ...nothing };
    await noteReconciled(api.dependencies.casework, done);
    const [, nightly] = (await manager.get('/api/processes/schedules')).body.items;
    expect(nightly).toMatchObject({ lastRunFor: '2026-12-01', lastFound: '在管人员 7' });
    expect(Math.abs(Date.now() - Date.parse(nightly.lastRunAt))).toBeLessThan(60_000);
  });
});

describe('with the engine away', () => {
  it('what is stuck is still shown, from the facts, and a retry says what is missing', async () => {
    const person = await someone();
    await timePasses();
    await engine.cut();
    expect(await stuck()).toMatchObject([{ recipientNo: person, trouble: { cause: 'engineAway' } }]);
    const { status, body } = await retry(person);
    expect({ status, code: body.code }).toEqual({ status: 503, code: 'ENGINE_UNAVAILABLE' });
  }, 30_000);
});
