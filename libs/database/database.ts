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
  private constructor(
    private readonly source: DataSource,
    readonly fields: FieldCipher,
  ) {}

  static async connect(url: string, fields: FieldCipher, options: { poolSize?: number } = {}): Promise<Database> {
    return new Database(await dataSource(url, options).initialize(), fields);
  }

  /** Runs the work in one transaction; a dead-lock or serialization failure is the database's to lose and ours to repeat. */
  async inTransaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.source.transaction(work);
      } catch (error) {
        const code = (error as { driverError?: { code?: string } }).driverError?.code;
        if (attempt >= 5 || (code !== DEADLOCK && code !== SERIALIZATION_FAILURE)) throw error;
      }
    }
  }

  /** For reading outside a transaction. */
  get reader(): EntityManager {
    return this.source.manager;
  }

  async close(): Promise<void> {
    await this.source.destroy();
  }
}
