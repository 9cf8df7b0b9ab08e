import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { dataSource } from './data-source.js';
import type { FieldCipher } from './field-cipher.js';
import { DatabaseAway } from './outage.js';

/** A running transaction: whatever is written through it is written whole or not at all. */
export type Tx = EntityManager;

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const TRY_AGAIN_MS = 1000;

/** Rows changed by an `update`/`delete`, as the driver reports them beside the returned rows. */
export type Changed<Row> = [rows: Row[], count: number];

/** The application's connection pool and the only way to a transaction. */
export class Database {
  private readonly running = new AsyncLocalStorage<Tx>();
  private connected: DataSource | undefined;
  private isClosed = false;

  private constructor(readonly fields: FieldCipher) {}

  /** The tables must be there too: a database that nobody has migrated is not ours to use yet. */
  static async connect(url: string, fields: FieldCipher, options: { poolSize?: number } = {}): Promise<Database> {
    const database = new Database(fields);
    await database.reach(url, options);
    return database;
  }

  /**
   * As `connect`, without waiting for it: until the database is there, whoever asks it is told that it is away. `inVain` hears
   * of each try that failed, and `there` of the one that did not.
   */
  static open(url: string, fields: FieldCipher, reaching: { inVain: (error: unknown) => void; there: () => void }) {
    const database = new Database(fields);
    void database.reachAtLast(url, reaching);
    return database;
  }

  private async reachAtLast(
    url: string,
    { inVain, there }: { inVain: (error: unknown) => void; there: () => void },
  ): Promise<void> {
    while (!this.isClosed) {
      try {
        await this.reach(url, {});
        return there();
      } catch (error) {
        inVain(error);
        await pause(TRY_AGAIN_MS, undefined, { ref: false });
      }
    }
  }

  private async reach(url: string, options: { poolSize?: number }): Promise<void> {
    const source = dataSource(url, options);
    try {
      await source.initialize();
      await source.query('select from outbox limit 0');
      this.connected = source;
    } catch (error) {
      if (source.isInitialized) await source.destroy();
      throw error;
    }
    if (this.isClosed) await this.close();
  }

  private get source(): DataSource {
    if (!this.connected) throw new DatabaseAway();
    return this.connected;
  }

  /**
   * Runs the work in one transaction; a dead-lock or serialization failure is the database's to lose and ours to repeat.
   * Work inside work joins its transaction behind a savepoint: refused alone, kept only with the whole.
   */
  async inTransaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const outer = this.running.getStore();
    if (outer) return outer.transaction(work);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.source.transaction((tx) => this.running.run(tx, () => work(tx)));
      } catch (error) {
        const code = (error as { driverError?: { code?: string } }).driverError?.code;
        if (attempt >= 5 || (code !== DEADLOCK && code !== SERIALIZATION_FAILURE)) throw error;
      }
    }
  }

  /** For reading: within a running transaction what it has written, else what is committed. */
  get reader(): EntityManager {
    return this.running.getStore() ?? this.source.manager;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    const source = this.connected;
    this.connected = undefined;
    await source?.destroy();
  }
}
