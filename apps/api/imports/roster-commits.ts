import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Casework } from '../../../libs/casework/casework.js';
import { continueRoster } from '../../../libs/casework/commit-roster.js';
import type { Config } from '../../../libs/config/config.js';
import { whileLeading } from '../../../libs/database/leadership.js';
import {
  noteImportFailure,
  ROSTER_CHANNEL,
  unfinishedImports,
} from '../../../libs/database/stores/roster-import.store.js';
import { CASEWORK, CONFIG } from '../tokens.js';

/** An import left behind by a process that died is found by looking, not by its notice. */
const LOOK_EVERY_MS = 5000;
const AFTER_FAILURE_MS = 1000;

/**
 * Takes committed rosters in, piece by piece, beside the requests; of several apis one does it. What an ended process left
 * half done goes on at its next row.
 */
@Injectable()
export class RosterCommits implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly ending = new AbortController();
  private wake: () => void = () => {};
  private running: Promise<void> = Promise.resolve();

  constructor(
    @Inject(CASEWORK) private readonly casework: Casework,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    this.running = whileLeading({
      url: this.config.database.url,
      name: 'roster-commits',
      channel: ROSTER_CHANNEL,
      onNotice: () => this.wake(),
      lead: (lost) => this.lead(lost),
      ending: this.ending.signal,
    });
  }

  /** Ends after the piece under way. */
  async onApplicationShutdown(): Promise<void> {
    this.ending.abort();
    await this.running;
  }

  private async lead(lost: AbortSignal): Promise<void> {
    lost.addEventListener('abort', () => this.wake());
    while (!lost.aborted) {
      const woken = this.nextNotice(LOOK_EVERY_MS);
      const imports = await unfinishedImports(this.casework.database.reader);
      for (const importNo of imports) await this.takeIn(importNo, lost);
      if (imports.length === 0) await woken;
    }
  }

  private async takeIn(importNo: string, lost: AbortSignal): Promise<void> {
    try {
      while (!lost.aborted && (await continueRoster(this.casework, importNo)));
    } catch (error) {
      await noteImportFailure(this.casework.database.reader, importNo, codeOf(error));
      await this.nextNotice(AFTER_FAILURE_MS);
    }
  }

  /** Whoever waits for an earlier notice goes on now. */
  private nextNotice(atMostMs: number): Promise<void> {
    this.wake();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, atMostMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** A code to look for; the database's own sentences can carry what somebody typed (N14). */
function codeOf(error: unknown): string {
  const { driverError, code, name } = error as { driverError?: { code?: string }; code?: string; name?: string };
  return driverError?.code ?? code ?? name ?? 'unknown';
}
