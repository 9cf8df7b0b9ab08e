import { createInterface } from 'node:readline';
import { isAlive } from './alive.js';
import type { GuardianLine, Ward } from './guardian.js';
import { until } from './until.js';

// The whole terminal is told to stop by Ctrl-C; this process stops when its parent is gone, and not before.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

const wards = new Map<number, Ward>();

for await (const line of createInterface({ input: process.stdin })) {
  const told = JSON.parse(line) as GuardianLine;
  if ('watch' in told) wards.set(told.watch.pid, told.watch);
  else wards.delete(told.forget);
}
for (const ward of [...wards.values()].reverse()) await stop(ward);

async function stop({ pid, name, stopWith, patienceMs }: Ward): Promise<void> {
  if (!isAlive(pid)) return;
  signal(pid, stopWith);
  try {
    await until(`${name} ends`, () => !isAlive(pid), { withinMs: patienceMs });
  } catch {
    signal(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended between the look and the signal, which is what was wanted.
  }
}
