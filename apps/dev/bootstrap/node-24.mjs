import { existsSync } from 'node:fs';
import { at } from './paths.mjs';
import { Refusal } from './say.mjs';

/** What starts npm may be older than what runs the product. */
const TO_BOOTSTRAP = [20, 19];
const TO_RUN = 24;

/** @throws Refusal when even the first steps would fail on this Node. */
export function refuseOldNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > TO_BOOTSTRAP[0] || (major === TO_BOOTSTRAP[0] && minor >= TO_BOOTSTRAP[1])) return;
  throw new Refusal(
    `Node ${version} is too old to begin with: install Node ${TO_RUN} (or at least ${TO_BOOTSTRAP.join('.')}) and repeat.`,
  );
}

/**
 * The Node that runs everything: the one the lockfile pins for this platform, else this one if it is new enough.
 * @throws Refusal
 */
export function nodeToRun() {
  const executable = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const pinned = at('node_modules', `node-${system}-${process.arch}`, executable);
  if (existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= TO_RUN) return process.execPath;
  throw new Refusal(
    `There is no packaged Node ${TO_RUN} for ${process.platform}-${process.arch} and this is Node ${process.versions.node}: install Node ${TO_RUN} and repeat.`,
  );
}
