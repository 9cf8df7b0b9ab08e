import type { Database } from '../../../libs/database/database.js';
import { whileLeading } from '../../../libs/database/leadership.js';
import {
  markDelivered,
  noteFailure,
  OUTBOX_CHANNEL,
  type OutboxRow,
  undelivered,
} from '../../../libs/database/stores/outbox.store.js';

/** Tells one fact to the engine; resolves when the engine has it on disk. */
export type Deliver = (row: OutboxRow) => Promise<void>;

const BATCH = 500;
const SUBJECTS_AT_ONCE = 32;
const POLL_MS = 1000;

/**
 * Reads the outbox and tells the engine: in order for each subject, many subjects side by side, at least once. Only one relay
 * works at a time (a lock of the database); others stand by.
 */
export class OutboxRelay {
  private readonly ending = new AbortController();
  private wake: () => void = () => {};
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly url: string,
    private readonly database: Database,
    private readonly deliver: Deliver,
    private readonly report: (error: unknown) => void,
  ) {}

  start(): void {
    this.running = whileLeading({
      url: this.url,
      name: 'outbox-relay',
      channel: OUTBOX_CHANNEL,
      onNotice: () => this.wake(),
      lead: (lost) => this.relay(lost),
      ending: this.ending.signal,
    });
  }

  /** Ends after the batch under way. */
  async end(): Promise<void> {
    this.ending.abort();
    this.wake();
    await this.running;
  }

  private async relay(lost: AbortSignal): Promise<void> {
    lost.addEventListener('abort', () => this.wake());
    while (!lost.aborted) {
      const notified = this.nextNotice();
      const progress = await this.deliverBatch().catch((error: unknown) => {
        this.report(error);
        return 'failed' as const;
      });
      if (progress === 'more') this.wake();
      await notified;
    }
  }

  /** The next notice of a commit, or the next poll, whichever comes first. It is to be awaited, or its timer outlives the relay. */
  private nextNotice(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, POLL_MS);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private async deliverBatch(): Promise<'more' | 'empty' | 'failed'> {
    const rows = await undelivered(this.database.reader, BATCH);
    if (rows.length === 0) return 'empty';
    const subjects = [...Map.groupBy(rows, (row) => `${row.subjectKind}/${row.subjectId}`).values()];
    let failed = false;
    const lanes = Array.from({ length: Math.min(SUBJECTS_AT_ONCE, subjects.length) }, async () => {
      for (let facts = subjects.shift(); facts; facts = subjects.shift()) {
        if (!(await this.deliverInOrder(facts))) failed = true;
      }
    });
    await Promise.all(lanes);
    return failed ? 'failed' : 'more';
  }

  /** What the engine has is marked at once; where a fact cannot be told, the later ones of its subject wait with it. */
  private async deliverInOrder(facts: OutboxRow[]): Promise<boolean> {
    const told: number[] = [];
    try {
      for (const fact of facts) {
        await this.deliver(fact);
        told.push(fact.id);
      }
      return true;
    } catch (error) {
      this.report(error);
      const failed = facts[told.length];
      if (failed) await noteFailure(this.database.reader, [failed.id], String(error));
      return false;
    } finally {
      await markDelivered(this.database.reader, told);
    }
  }
}
