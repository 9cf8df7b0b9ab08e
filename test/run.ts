import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at } from '../apps/dev/folders.js';
import { Guardian } from '../apps/dev/processes/guardian.js';
import { House } from '../apps/dev/processes/house.js';
import { Refusal } from '../apps/dev/processes/refusal.js';
import { ServiceFailed } from '../apps/dev/processes/service.js';
import { checkBrowser } from './support/browser.js';
import { startTestServers } from './support/servers.js';

interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * Starts the servers if the specs asked for need them, runs jest, ends everything, and says how many passed.
 * @returns the exit code: 0 only if something ran and nothing failed
 */
export async function runTests(
  jestArgs: readonly string[],
  { withServers, withBrowser }: { withServers: boolean; withBrowser: boolean },
): Promise<number> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
  process.on('disconnect', () => stop.abort());
  const folder = mkdtempSync(join(tmpdir(), 'casework-test-'));
  chmodSync(folder, 0o755); // PostgreSQL may run as another user
  const guardian = new Guardian();
  const house = new House();
  try {
    if (withBrowser) await checkBrowser();
    const servers = withServers ? await startTestServers({ folder, house, guardian, say }) : {};
    stop.signal.throwIfAborted();
    const report = join(folder, 'report.json');
    const code = await jest([...jestArgs, '--json', `--outputFile=${report}`], servers, guardian, stop.signal);
    const outcome = existsSync(report) ? readOutcome(report) : { passed: 0, failed: 1, skipped: 0 };
    await end();
    say(sentence(outcome));
    return code === 0 && outcome.failed === 0 && outcome.passed > 0 ? 0 : 1;
  } catch (error) {
    const expected = error instanceof Refusal || error instanceof ServiceFailed;
    if (!stop.signal.aborted) say(expected ? error.message : ((error as Error).stack ?? String(error)));
    say(sentence({ passed: 0, failed: 1, skipped: 0 }));
    return 1;
  } finally {
    await end();
  }

  async function end(): Promise<void> {
    await house.stop();
    await guardian.release();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In a process group of its own, so that Ctrl-C reaches us alone and the servers outlive the specs. */
function jest(args: readonly string[], servers: object, guardian: Guardian, stop: AbortSignal): Promise<number> {
  const options = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const child = spawn(process.execPath, [...options, at('node_modules/jest/bin/jest.js'), ...args], {
    cwd: at(),
    env: { ...process.env, ...servers, NODE_ENV: 'test' },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
  });
  guardian.watch({ pid: child.pid ?? 0, name: 'jest', stopWith: 'SIGTERM', patienceMs: 5000 });
  stop.addEventListener('abort', () => child.kill());
  return new Promise((resolve) => {
    child.once('exit', (code) => {
      guardian.forget(child.pid ?? 0);
      resolve(code ?? 1);
    });
  });
}

function readOutcome(report: string): Outcome {
  const result = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
    testResults: { status: string; assertionResults: unknown[] }[];
  };
  // A file that could not even be loaded has no tests to count, and is a failure all the same.
  const broken = result.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + broken.length,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

function sentence({ passed, failed, skipped }: Outcome): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function say(line: string): void {
  console.log(line);
}
