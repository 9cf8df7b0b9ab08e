import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { at } from '../folders.js';

/** A process to be ended in any case, and how: `stopWith`, then SIGKILL to its whole group after `patienceMs`. */
export interface Ward {
  pid: number;
  name: string;
  stopWith: NodeJS.Signals;
  patienceMs: number;
}

/** What the guardian is told, one JSON line each. */
export type GuardianLine = { watch: Ward } | { forget: number };

/**
 * A process of its own that outlives us by a moment: when our end of its pipe closes, however we died, it stops what we
 * have left running, latest first. So a `kill -9` of the parent leaves no database or engine behind.
 */
export class Guardian {
  private readonly process: ChildProcess;

  constructor() {
    this.process = spawn(process.execPath, [at('dist/apps/dev/processes/guardian-main.js')], {
      detached: process.platform !== 'win32',
      stdio: ['pipe', 'ignore', 'inherit'],
      windowsHide: true,
    });
    this.process.stdin?.on('error', () => undefined); // it was killed itself: nothing more can be promised
    this.process.unref();
  }

  get pid(): number {
    return this.process.pid ?? 0;
  }

  watch(ward: Ward): void {
    this.tell({ watch: ward });
  }

  forget(pid: number): void {
    this.tell({ forget: pid });
  }

  /** Lets it go; it ends at once when nothing is left to stop. */
  async release(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = once(this.process, 'exit');
    this.process.ref();
    this.process.stdin?.end();
    await ended;
  }

  private tell(line: GuardianLine): void {
    this.process.stdin?.write(`${JSON.stringify(line)}\n`);
  }
}
