import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Guardian } from './guardian.js';

export interface ProgramOptions {
  name: string;
  command: string;
  args: readonly string[];
  /** The whole environment; ours if absent. */
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  user?: { uid: number; gid: number };
  /** File that takes all it says. */
  log: string;
  stopWith?: NodeJS.Signals;
  /** How long it may take to stop by itself before it is killed. */
  patienceMs?: number;
  /** Hears what it sends to whoever started it (`process.send`). */
  say?: (sentence: string) => void;
}

/** A process we started and answer for: it lives in a group of its own, so that Ctrl-C reaches us alone and we end it in order. */
export class Program {
  /** How it ended, in words. Never rejects. */
  readonly ended: Promise<string>;
  private readonly child: ChildProcess;
  private end: string | undefined;
  private readonly logFrom: number;

  constructor(
    private readonly options: ProgramOptions,
    private readonly guardian: Guardian,
  ) {
    mkdirSync(dirname(options.log), { recursive: true });
    const log = openSync(options.log, 'a');
    this.logFrom = fstatSync(log).size;
    const { command, args, env, cwd, user, say } = options;
    this.child = spawn(command, args, {
      stdio: say ? ['ignore', log, log, 'ipc'] : ['ignore', log, log],
      detached: process.platform !== 'win32',
      windowsHide: true,
      ...(env ? { env } : {}),
      ...(cwd ? { cwd } : {}),
      ...user,
    });
    closeSync(log);
    if (say) this.child.on('message', (message) => say(String(message)));
    this.ended = new Promise((resolve) => {
      this.child.once('error', (error) => resolve(this.note(`could not be started: ${error.message}`)));
      this.child.once('exit', (code, signal) =>
        resolve(this.note(signal ? `ended by ${signal}` : `ended with ${code}`)),
      );
    });
    if (this.child.pid) guardian.watch({ pid: this.child.pid, name: options.name, ...this.manners });
  }

  get name(): string {
    return this.options.name;
  }

  /** 0 if it never came to life. */
  get pid(): number {
    return this.child.pid ?? 0;
  }

  get running(): boolean {
    return this.end === undefined;
  }

  /** Asks it to stop, kills it when it does not, and returns when it is gone. */
  async stop(): Promise<void> {
    if (!this.running) return;
    const { stopWith, patienceMs } = this.manners;
    this.child.kill(stopWith);
    const patience = setTimeout(() => this.killGroup(), patienceMs);
    await this.ended;
    clearTimeout(patience);
  }

  /** Kills it without a chance to tidy up (faults to survive). */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  /** The last it said, for the person who must find out why it ended. */
  lastLines(count = 15): string {
    const said = readFileSync(this.options.log).subarray(this.logFrom).toString();
    return said.trimEnd().split('\n').slice(-count).join('\n');
  }

  private get manners(): { stopWith: NodeJS.Signals; patienceMs: number } {
    return { stopWith: this.options.stopWith ?? 'SIGTERM', patienceMs: this.options.patienceMs ?? 15_000 };
  }

  private note(end: string): string {
    this.end = end;
    if (this.pid) this.guardian.forget(this.pid);
    return end;
  }

  private killGroup(): void {
    try {
      process.kill(process.platform === 'win32' ? this.pid : -this.pid, 'SIGKILL');
    } catch {
      // It ended in this very moment.
    }
  }
}
