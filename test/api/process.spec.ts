import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at } from '../../apps/dev/folders.js';
import { freePort } from '../../apps/dev/ports.js';
import { until } from '../../apps/dev/processes/until.js';
import type { Ready } from '../../libs/contracts/health.js';
import { type AnApi, anApi, Client } from '../support/an-api.js';
import { fromRunner } from '../support/from-runner.js';

/** The api as it runs in production, on the database of one that has been seeded. */
let seeded: AnApi;
let child: ChildProcess;
let url: string;
let printed = '';
const folder = mkdtempSync(join(tmpdir(), 'casework-api-'));

beforeAll(async () => {
  seeded = await anApi();
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  child = spawn(process.execPath, [at('dist/apps/api/main.js')], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: seeded.fresh.app,
      DATA_DIR: folder,
      PORT: String(port),
      TEMPORAL_ADDRESS: fromRunner('TEST_TEMPORAL'),
    },
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (printed += String(text)));
  // It lives before its database has been reached.
  const hasDatabase = async () => {
    const ready = (await (await fetch(`${url}/api/health/ready`)).json()) as Ready;
    return ready.parts.database.status === 'up';
  };
  await until('the api has its database', hasDatabase, { withinMs: 60_000 });
}, 90_000);
afterAll(async () => {
  child.kill('SIGKILL');
  await seeded.end();
  rmSync(folder, { recursive: true, force: true });
});

describe('the running api', () => {
  it('writes a line for each request, and nothing of what was asked or answered', async () => {
    const client = new Client(url);
    await client.logIn('m.bureau');
    await client.get('/api/audit?recipientNo=R12345678&subject=secret-subject');
    await client.get('/somewhere/990685195501010011?name=secret-name');
    await until('all is printed', () => printed.split('"answered"').length > 4, { withinMs: 5000 });
    const lines = printed
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toContainEqual(
      expect.objectContaining({ method: 'GET', route: '/api/audit', status: 200, requestId: expect.any(String) }),
    );
    expect(lines).toContainEqual(expect.objectContaining({ method: 'POST', route: '/api/sessions', status: 201 }));
    for (const secret of ['demo-2026', 'R12345678', 'secret', '990685', client.cookie.split('=')[1]]) {
      expect(printed).not.toContain(secret);
    }
  });

  it('answers every request that it has taken before it ends, and ends with 0', async () => {
    const logins = Array.from({ length: 24 }, (_, n) => `v.T02-V${String((n % 12) + 1).padStart(2, '0')}`);
    // On connections that stand: one that waits unaccepted when the door closes has not been taken.
    await Promise.all(logins.map(() => fetch(`${url}/api/health/live`).then((live) => live.text())));
    const answers = logins.map((login) => new Client(url).logIn(login));
    await Promise.race(answers);
    child.kill('SIGTERM');
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(logins.map(() => 201));
    const [code] = child.exitCode === null ? await once(child, 'exit') : [child.exitCode];
    expect(code).toBe(0);
    await expect(fetch(`${url}/api/health/live`)).rejects.toThrow();
  });
});
