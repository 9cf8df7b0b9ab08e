import pg from 'pg';
import { until } from '../../apps/dev/processes/until.js';
import { Client } from '../support/an-api.js';
import { type Stack, startStack } from '../support/stack.js';

interface Call {
  id: string;
  kind: string;
  round: number;
  version: number;
  recipientNo: string;
}

describe('The worker is killed while answers are being given', () => {
  let stack: Stack;
  let database: pg.Client;
  beforeAll(async () => {
    stack = await startStack({ DEMO_TODAY: '2026-11-24' });
    database = new pg.Client({ connectionString: stack.database.admin });
    await database.connect();
  }, 120_000);
  afterAll(async () => {
    await database.end();
    await stack.end();
  });

  const openCalls = async (village: Client): Promise<Call[]> =>
    (await village.send('GET', '/api/inbox/tasks?view=open&kind=reminderCall')).body.items;

  it('every acknowledged answer has exactly one effect', async () => {
    const villages = [new Client(stack.url), new Client(stack.url)] as const;
    await villages[0].logIn('v.T01-V01');
    await villages[1].logIn('v.T01-V02');
    await until(
      'both villages have calls',
      async () => (await Promise.all(villages.map(openCalls))).every((calls) => calls.length >= 2),
      { withinMs: 30_000 },
    );
    const calls = (
      await Promise.all(villages.map(async (village) => (await openCalls(village)).map((call) => ({ village, call }))))
    ).flat();

    const answers = calls.map(async ({ village, call }, place) => {
      if (place === 1) await stack.worker.kill();
      const body = { version: call.version, answer: 'unreachable', numberDialled: '19906853418' };
      return { call, status: (await village.send('POST', `/api/inbox/tasks/${call.id}/answer`, body)).status };
    });
    const acknowledged = (await Promise.all(answers)).filter(({ status }) => status === 200).map(({ call }) => call);
    expect(acknowledged).toHaveLength(calls.length);

    await stack.worker.start();
    const clock = await villages[0].send('POST', '/api/demo/clock', { advanceTo: '2026-11-25' });
    expect(clock.body).toMatchObject({ today: '2026-11-25' });
    for (const { recipientNo, id } of acknowledged) {
      const { rows } = await database.query(
        `select (select count(*)::int from contact_attempt where task_id = $2 and outcome = 'unreachable') as attempts,
           (select count(*)::int from audit_entry where subject_id = $2::text and act = 'taskAnswered') as audited,
           (select count(*)::int from task where recipient_no = $1 and kind = 'homeVisit' and opened_on = '2026-11-25') as visits`,
        [recipientNo, id],
      );
      expect({ recipientNo, ...rows[0] }).toEqual({ recipientNo, attempts: 1, audited: 1, visits: 1 });
    }
    const { rows } = await database.query('select count(*)::int as waiting from outbox where delivered_at is null');
    expect(rows[0].waiting).toBe(0);
  }, 120_000);
});
