import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager } from 'typeorm';
import { dataSource } from './data-source.js';
import type { FieldCipher } from './field-cipher.js';

/** A running transaction: whatever is written through it is written whole or not at all. */
export type Tx = EntityManager;

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';

/** Rows changed by an `update`/`delete`, as the driver reports them beside the returned rows. */
export type Changed<Row> = [rows: Row[], count: number];

/** The application's connection pool and the only way to a transaction. */
export class Database {
  private readonly running = new AsyncLocalStorage<Tx>();

  private constructor(
    private readonly source: DataSource,
    readonly fields: FieldCipher,
  ) {}

  static async connect(url: string, fields: FieldCipher, options: { poolSize?: number } = {}): Promise<Database> {
    return new Database(await dataSource(url, options).initialize(), fields);
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
    await this.source.destroy();
  }
}
