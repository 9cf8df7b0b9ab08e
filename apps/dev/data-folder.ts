import { linkSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { birthOf, isAlive } from './processes/alive.js';
import { Refusal } from './processes/refusal.js';
import { until } from './processes/until.js';

interface Holder {
  pid: number;
  birth: string;
  guardian: number;
}

/**
 * Makes the folder and takes it for this process alone; what is returned gives it back. Folders made for it in which nothing
 * was laid down go with it: a start that was refused leaves no trace.
 * @throws Refusal when it cannot be written or another copy runs on it
 */
export async function takeDataFolder(dataDir: string, guardian: number): Promise<() => void> {
  const file = `${dataDir}/running.json`;
  const own = `${file}.${process.pid}`;
  const holder: Holder = { pid: process.pid, birth: birthOf(process.pid), guardian };
  let firstMade: string | undefined;
  try {
    firstMade = mkdirSync(dataDir, { recursive: true });
    writeFileSync(own, JSON.stringify(holder));
  } catch (error) {
    throw new Refusal(
      `${dataDir} cannot be written (${(error as Error).message}): choose another folder with DATA_DIR=… npm start.`,
    );
  }
  try {
    while (!linked(own, file)) await refuseOrTakeOver(dataDir, file);
  } finally {
    rmSync(own, { force: true });
  }
  return () => {
    rmSync(file, { force: true });
    if (firstMade !== undefined) removeEmpty(dataDir, firstMade);
  };
}

/** Takes away a folder and those above it up to `last`, as far as they are empty. */
function removeEmpty(folder: string, last: string): void {
  try {
    rmdirSync(folder);
  } catch {
    return; // something lies in it, and it stays
  }
  if (folder !== last) removeEmpty(dirname(folder), last);
}

async function refuseOrTakeOver(dataDir: string, file: string): Promise<void> {
  const { pid, birth, guardian } = JSON.parse(readFileSync(file, 'utf8')) as Holder;
  if (isAlive(pid) && birthOf(pid) === birth) {
    throw new Refusal(
      `Another copy (process ${pid}) runs on ${dataDir}: stop it, or start this one with another PORT and DATA_DIR.`,
    );
  }
  // That copy was killed; its guardian is stopping what it left behind.
  if (isAlive(guardian)) await until('the last copy has ended', () => !isAlive(guardian), { withinMs: 60_000 });
  rmSync(file, { force: true });
}

/** Only one process can give its file that name. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
