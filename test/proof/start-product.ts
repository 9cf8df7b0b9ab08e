/** The whole product as a person starts it, in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { at } from '../../apps/dev/folders.js';
import { freePort } from '../../apps/dev/ports.js';

export interface RunningProduct {
  url: string;
  /** Ctrl-C; returns when all has ended in order. */
  end: () => Promise<void>;
}

export async function startProduct(env: NodeJS.ProcessEnv, say: (line: string) => void): Promise<RunningProduct> {
  const product = spawn(process.execPath, [at('apps/dev/bootstrap/commands/start.mjs')], {
    cwd: at(),
    env: { ...process.env, ...env, PORT: String(await freePort()) },
    // The channel ends the product when this process is gone without a word.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => product.once('exit', () => resolve()));
  const end = async (): Promise<void> => {
    if (product.exitCode === null) product.kill('SIGINT');
    await ended;
  };
  const stop = (): void => void product.kill('SIGINT');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  const ready = await Promise.race([readyLine(product), ended.then(() => null)]);
  if (ready === null) throw new Error('The product ended before it was ready.');
  say(`The product is ready at ${ready.api}.`);
  return { url: ready.api, end };
}

async function readyLine({ stdout }: ChildProcess): Promise<{ api: string }> {
  if (!stdout) throw new Error('The product has no output.');
  return new Promise((resolve) => {
    createInterface({ input: stdout }).on('line', (line) => {
      if (line.startsWith('READY ')) resolve(JSON.parse(line.slice('READY '.length)) as { api: string });
    });
  });
}
