import { createServer } from 'node:net';
import type { JsonFile } from './json-file.js';
import { Refusal } from './processes/refusal.js';

/** Ports that are not asked for: the usual one first, so that a single copy has the addresses everybody expects. */
const USUAL = { database: 5433, temporal: 7233, temporalUi: 8233, temporalUiBehind: 8234, smtp: 1025, mail: 1080 };

export type Ports = Record<keyof typeof USUAL, number>;

/**
 * Free ports for everything but the api: those of the last start if they are still free, so that links stay good.
 * The usual ports belong to the copy on the usual api port; others take free ones, so that two starting at once do not meet.
 */
export async function choosePorts(file: JsonFile<Partial<Ports>>, apiPort: number): Promise<Ports> {
  const before = file.read() ?? {};
  const chosen: Partial<Ports> = {};
  for (const name of Object.keys(USUAL) as (keyof Ports)[]) {
    const wanted = before[name] ?? (apiPort === 3000 ? USUAL[name] : undefined);
    chosen[name] = wanted && (await isFree(wanted)) ? wanted : await freePort(Object.values(chosen));
  }
  file.write(chosen);
  return chosen as Ports;
}

/** @throws Refusal */
export async function refuseTakenPort(port: number): Promise<void> {
  const code = await obstacleOn(port);
  if (code === undefined) return;
  const another = port < 1024 ? 3000 : port === 65_535 ? port - 1 : port + 1;
  const trouble = code === 'EACCES' ? 'may not be opened by this user:' : 'is in use: stop what uses it, or';
  throw new Refusal(`Port ${port} ${trouble} choose another with PORT=${another} npm start.`);
}

/** Below the range from which the system takes the ports of outgoing connections, so that none of those can sit on it. */
const LOWEST = 20_000;
const HIGHEST = 32_000;

export async function freePort(taken: readonly number[] = []): Promise<number> {
  for (;;) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));
    if (!taken.includes(port) && (await isFree(port))) return port;
  }
}

const isFree = async (port: number): Promise<boolean> => (await obstacleOn(port)) === undefined;

/** The system's code for why nobody can listen there now. */
function obstacleOn(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'EADDRINUSE'));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(undefined)));
  });
}
