import { setTimeout as pause } from 'node:timers/promises';
import type { Program } from './program.js';
import { until } from './until.js';

export interface ServiceOptions {
  name: string;
  launch: () => Program;
  /** Whether it can be used. */
  ready: () => Promise<boolean>;
  readyWithinMs?: number;
  /** Told to the person at the terminal. */
  say: (sentence: string) => void;
}

/** A program did not come up or did not stay up; the message names it and shows the last it said. */
export class ServiceFailed extends Error {}

const TRIES = 5;
const CALM_MS = 60_000;

/** A program that is kept running: when it dies it is started again, until it dies too often. */
export class Service {
  private program: Program | undefined;
  private readonly stopping = new AbortController();
  private readonly deaths: number[] = [];
  private readonly failure = Promise.withResolvers<never>();
  private watching: Promise<void> | undefined;

  constructor(private readonly options: ServiceOptions) {
    this.failure.promise.catch(() => undefined); // heard by whoever holds `failed`
  }

  /** Rejects when it died too often. */
  get failed(): Promise<never> {
    return this.failure.promise;
  }

  /** The process as it runs now. */
  get current(): Program | undefined {
    return this.program;
  }

  /** @throws ServiceFailed when it ends, or is not ready in time */
  async start(): Promise<void> {
    await this.launchOnce();
    this.watching = this.keep();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.program?.stop();
    await this.watching;
  }

  private async launchOnce(): Promise<void> {
    const { name, launch, ready, readyWithinMs = 60_000 } = this.options;
    this.stopping.signal.throwIfAborted();
    const program = launch();
    this.program = program;
    const coming = new AbortController();
    const unless = AbortSignal.any([coming.signal, this.stopping.signal]);
    const dead = program.ended.then((end) => {
      throw new ServiceFailed(`${name} ${end}. The last it said:\n${program.lastLines()}`);
    });
    try {
      await Promise.race([dead, until(`${name} is ready`, ready, { withinMs: readyWithinMs, unless })]);
    } catch (error) {
      this.stopping.signal.throwIfAborted();
      await program.stop();
      if (error instanceof ServiceFailed) throw error;
      throw new ServiceFailed(`${(error as Error).message}. The last it said:\n${program.lastLines()}`);
    } finally {
      coming.abort();
      dead.catch(() => undefined);
    }
  }

  private async keep(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const end = (await this.program?.ended) ?? '';
      if (this.stopping.signal.aborted) return;
      await this.again(end);
    }
  }

  /** Starts it again after a growing pause; a service that was calm for a minute has its deaths forgotten. */
  private async again(end: string): Promise<void> {
    const { name, say } = this.options;
    const now = Date.now();
    this.deaths.push(now);
    const recent = this.deaths.filter((death) => now - death < CALM_MS).length;
    if (recent > TRIES) {
      this.failure.reject(
        new ServiceFailed(`${name} ${end} ${recent} times. The last it said:\n${this.program?.lastLines()}`),
      );
      this.stopping.abort();
      return;
    }
    say(`${name} ${end}; starting it again.`);
    try {
      await pause(50 * 2 ** recent, undefined, { signal: this.stopping.signal });
      await this.launchOnce();
    } catch (error) {
      if (!this.stopping.signal.aborted) say((error as Error).message);
    }
  }
}
