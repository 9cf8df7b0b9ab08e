import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at } from '../../apps/dev/folders.js';
import { freePort } from '../../apps/dev/ports.js';
import { until } from '../../apps/dev/processes/until.js';
import { addDays, parsePlainDate } from '../../libs/domain/time/plain-date.js';

const FAR = '2027-11-30';

/** The whole product as a person starts it, what it says kept. */
class Town {
  said = '';
  private readonly child: ChildProcess;
  private cookie = '';

  constructor(
    dataDir: string,
    private readonly port: number,
  ) {
    const script = `import(${JSON.stringify(at('dist/apps/dev/start.js'))}).then(async ({ start }) => process.exit(await start()))`;
    const { PATH } = process.env;
    this.child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      cwd: at(),
      env: { PATH, DATA_DIR: dataDir, PORT: String(port), DEMO_TODAY: '2026-11-24' },
      // The channel ends the product when this process is gone without a word.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        this.said += chunk.toString();
      });
  }

  async ready(): Promise<void> {
    await until('it is ready', () => this.said.includes('\nREADY {') || this.child.exitCode !== null, {
      withinMs: 150_000,
    });
    const session = await fetch(`http://127.0.0.1:${this.port}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: 't.T01', password: 'demo-2026' }),
    });
    this.cookie = session.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
  }

  async clock(advanceTo?: string): Promise<{ today: string; busy?: boolean }> {
    const headers = { cookie: this.cookie, 'content-type': 'application/json' };
    const move = advanceTo ? { method: 'POST', body: JSON.stringify({ advanceTo }) } : {};
    const answer = await fetch(`http://127.0.0.1:${this.port}/api/demo/clock`, { headers, ...move });
    return (await answer.json()) as { today: string };
  }

  /** Ctrl-C; the exit code when all has ended. */
  async interrupt(): Promise<number | null> {
    if (this.child.exitCode === null) {
      this.child.kill('SIGINT');
      await once(this.child, 'exit');
    }
    return this.child.exitCode;
  }
}

describe('Ctrl-C while the demo clock moves', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'casework-stop-'));
  chmodSync(dataDir, 0o755); // PostgreSQL may run as another user
  const towns: Town[] = [];
  const town = async (port: number): Promise<Town> => {
    const started = new Town(dataDir, port);
    towns.push(started);
    await started.ready();
    return started;
  };
  afterAll(async () => {
    for (const started of towns) await started.interrupt();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('ends between two days, says where, and the next start goes on from there', async () => {
    const port = await freePort();
    const first = await town(port);
    const moving = first.clock(FAR);
    await until('days pass', async () => (await first.clock()).today > '2026-12-01', { withinMs: 60_000 });
    expect(await first.interrupt()).toBe(0);

    const { today } = await moving;
    expect(today < FAR).toBe(true);
    expect(first.said).toContain(`The demo clock stopped at the end of ${today}, on its way to ${FAR}`);
    expect(first.said.trimEnd()).toMatch(new RegExp(`Stopped; the data are kept in ${dataDir}\\.$`));

    const second = await town(port);
    expect(await second.clock()).toEqual({ today, busy: false });
    const next = addDays(parsePlainDate(today), 1);
    expect(await second.clock(next)).toMatchObject({ today: next, daysPassed: 1 });
    expect(await second.interrupt()).toBe(0);
  }, 300_000);
});
