import { dataSource } from './data-source.js';

/** Brings the database up to date as its owner. Safe to call at every start; a lock makes concurrent starts wait for each other. */
export async function migrate(ownerUrl: string): Promise<void> {
  const source = await dataSource(ownerUrl, { poolSize: 2 }).initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock(7040001)');
    await source.runMigrations();
  } finally {
    await lock.query('select pg_advisory_unlock(7040001)');
    await lock.release();
    await source.destroy();
  }
}
