import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { at } from './paths.mjs';
import { say } from './say.mjs';

const lock = at('dist', '.lock');

/** Two commands started at once install and build one after the other; a lock whose owner is gone is taken over. */
export async function alone(work) {
  mkdirSync(at('dist'), { recursive: true });
  let told = false;
  while (!taken()) {
    if (!told) say('Another command is installing or building; waiting for it.');
    told = true;
    await pause(200);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function taken() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  if (ownerIsGone()) rmSync(lock, { force: true });
  return false;
}

function ownerIsGone() {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    if (owner === 0) return false; // being written at this moment
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
