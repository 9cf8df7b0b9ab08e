import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Casework } from '../../../libs/casework/casework.js';
import { continueRoster, ROSTER_ROWS_AT_ONCE, setNextRowAside } from '../../../libs/casework/commit-roster.js';
import type { Config } from '../../../libs/config/config.js';
import { whileLeading } from '../../../libs/database/leadership.js';
import { isDatabaseDown } from '../../../libs/database/outage.js';
import {
  noteImportFailure,
  ROSTER_CHANNEL,
  unfinishedImports,
} from '../../../libs/database/stores/roster-import.store.js';
import { CASEWORK, CONFIG } from '../tokens.js';

/** An import left behind by a process that died is found by looking, not by its notice. */
const LOOK_EVERY_MS = 5000;
const AFTER_FAILURE_MS = 1000;
/** So many rows that fail one after another: it is not the rows, and a person must look. */
const MOST_SET_ASIDE_IN_A_ROW = 5;

/**
 * Takes committed rosters in, piece by piece, beside the requests; of several apis one does it. What an ended process left
 * half done goes on at its next row.
 */
@Injectable()
export class RosterCommits implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly ending = new AbortController();
  private wake: () => void = () => {};
  private running: Promise<void> = Promise.resolve();
  /** How many rows of an import have been set aside since one went in. */
  private readonly setAside = new Map<string, number>();

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

  /** Where a piece fails, smaller ones find the row that it fails for: that one is set aside, and the others go in. */
  private async takeIn(importNo: string, lost: AbortSignal): Promise<void> {
    let rows = ROSTER_ROWS_AT_ONCE;
    while (!lost.aborted) {
      try {
        if (!(await continueRoster(this.casework, importNo, rows))) return;
        rows = Math.min(rows * 4, ROSTER_ROWS_AT_ONCE);
        this.setAside.delete(importNo);
      } catch (error) {
        await noteImportFailure(this.casework.database.reader, importNo, codeOf(error));
        if (isOfARow(error) && rows > 1) rows = Math.ceil(rows / 8);
        else if (isOfARow(error) && this.maySetAside(importNo)) await setNextRowAside(this.casework, importNo);
        else return this.nextNotice(AFTER_FAILURE_MS);
      }
    }
  }

  private maySetAside(importNo: string): boolean {
    const before = this.setAside.get(importNo) ?? 0;
    this.setAside.set(importNo, before + 1);
    return before < MOST_SET_ASIDE_IN_A_ROW;
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

/** Whether what failed may be a row's own doing: not a database that is away, full or in somebody's hands. */
function isOfARow(error: unknown): boolean {
  const state = (error as { driverError?: { code?: string } }).driverError?.code;
  return state === undefined ? !isDatabaseDown(error) : /^2[23]/.test(state);
}

/** A code to look for; the database's own sentences can carry what somebody typed (N14). */
function codeOf(error: unknown): string {
  const { driverError, code, name } = error as { driverError?: { code?: string }; code?: string; name?: string };
  return driverError?.code ?? code ?? name ?? 'unknown';
}
