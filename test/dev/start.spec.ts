import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at } from '../../apps/dev/folders.js';

interface Ended {
  code: number;
  said: string;
}

describe('npm start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'casework-start-'));
  const dataDir = join(folder, 'town', 'data');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The built product as a process of its own, with nothing set but what is given. */
  const start = (env: NodeJS.ProcessEnv): Promise<Ended> =>
    new Promise((resolve) => {
      const script = `import(${JSON.stringify(at('dist/apps/dev/start.js'))}).then(async ({ start }) => process.exit(await start()))`;
      const { PATH } = process.env;
      execFile(
        process.execPath,
        ['--input-type=module', '-e', script],
        { cwd: at(), env: { PATH, DATA_DIR: dataDir, ...env } },
        (error, _stdout, said) => resolve({ code: Number(error?.code ?? 0), said }),
      );
    });

  const noOffices = join(folder, 'no-offices.json');
  writeFileSync(noOffices, '{"city":"青汀市"}');

  it.each([
    [{ DEMO_TODAY: 'garbage' }, 'Configuration: DEMO_TODAY must be a date such as 2026-12-01.'],
    [{ DEMO_TODAY: '2026-02-30' }, 'Configuration: DEMO_TODAY must be a date such as 2026-12-01.'],
    [{ SEED: 'foo' }, 'Configuration: SEED must be demo, offices or none.'],
    [{ DEMO: 'yes' }, 'Configuration: DEMO must be 1 or 0.'],
    [{ NODE_ENV: 'prod' }, 'Configuration: NODE_ENV must be production, development or test.'],
    [{ PORT: 'abc' }, 'PORT=abc is not a port number: choose one between 1 and 65535.'],
    [{ PORT: '70000' }, 'PORT=70000 is not a port number: choose one between 1 and 65535.'],
    [{ SMTP_URL: 'mail.example' }, 'Configuration: SMTP_URL must be a URL that begins with smtp:// or smtps://.'],
    [{ DEMO: '1', NODE_ENV: 'production' }, 'NODE_ENV=production refuses the demo with its public logins'],
    [
      { DEMO: '0', NODE_ENV: 'production' },
      'FIELD_KEY, BLIND_INDEX_KEY, PAYLOAD_KEY must be set to a secret of your own in production',
    ],
    [{ OFFICES_FILE: noOffices }, `OFFICES_FILE=${noOffices} cannot be used (bureau: `],
    [{ OFFICES_FILE: join(folder, 'nowhere.json') }, 'cannot be used (ENOENT'],
  ])('refuses %j in one sentence, before anything is started or written', async (env, sentence) => {
    const { code, said } = await start(env);
    expect(code).toBe(1);
    expect(said).toContain(sentence);
    expect(said.trim().split('\n')).toHaveLength(1);
    expect(existsSync(join(folder, 'town'))).toBe(false);
  });

  it('names a port that is taken and what to do, and leaves no folder behind', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, said } = await start({ PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(said).toContain(
      `Port ${port} is in use: stop what uses it, or choose another with PORT=${port + 1} npm start.`,
    );
    expect(existsSync(join(folder, 'town'))).toBe(false);
  });
});
