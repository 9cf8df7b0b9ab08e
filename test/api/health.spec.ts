import { createServer, type Server } from 'node:net';
import { aCable, type Cable } from '../support/a-cable.js';
import { type AnApi, anApi } from '../support/an-api.js';
import { fromRunner } from '../support/from-runner.js';

let engine: Cable;
let mail: Server;
let api: AnApi;
beforeAll(async () => {
  engine = await aCable(`tcp://${fromRunner('TEST_TEMPORAL')}`);
  mail = createServer((socket) => socket.end());
  await new Promise<void>((resolve) => mail.listen(0, '127.0.0.1', resolve));
  const { port } = mail.address() as { port: number };
  api = await anApi({ env: { TEMPORAL_ADDRESS: new URL(engine.url).host, SMTP_URL: `smtp://127.0.0.1:${port}` } });
});
afterAll(async () => {
  await api.end();
  await engine.cut();
});

const ready = () => api.stranger().get('/api/health/ready');
describe('the health of the product', () => {
  it('is ready when every part answers', async () => {
    const { status, body } = await ready();
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        status: 'ready',
        parts: {
          database: { status: 'up' },
          engine: { status: 'up' },
          relay: { status: 'up', waiting: 0, oldestSeconds: 0 },
          mail: { status: 'up' },
        },
      },
    });
  });

  it('names the relay when a fact has waited for more than a minute', async () => {
    const { reader } = api.dependencies.casework.database;
    await reader.query(
      `insert into outbox (event_id, subject_kind, subject_id, event, created_at) values (gen_random_uuid(), 'mail', 'x', '{}', now() - interval '2 minutes')`,
    );
    expect((await ready()).body).toMatchObject({
      status: 'notReady',
      parts: { relay: { status: 'down', waiting: 1 } },
    });
    await reader.query('update outbox set delivered_at = now()');
  });

  it('names the engine and the mail when they are gone, and people can work all the same', async () => {
    await engine.cut();
    await new Promise((resolve) => mail.close(resolve));
    const answer = await ready();
    expect(answer.body.parts).toMatchObject({
      database: { status: 'up' },
      engine: { status: 'down' },
      relay: { status: 'up' },
      mail: { status: 'down' },
    });
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect((await api.stranger().get('/api/health/live')).body).toEqual({ status: 'live' });
    expect((await (await api.as('v.T01-V01')).get('/api/me')).status).toBe(200);
  });
});
