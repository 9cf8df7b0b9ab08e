import type { Tx } from '../../libs/database/database.js';
import { countTasks, listTasks } from '../../libs/database/queries/inbox.query.js';
import type { Actor, Role } from '../../libs/domain/organisation/roles.js';
import { aHouse, type House } from '../support/a-house.js';

const TODAY = '2026-11-24';
const ALL = { view: 'open', desk: 'all' } as const;

describe('the reads of an inbox', () => {
  let house: House;

  beforeAll(async () => {
    house = await aHouse(TODAY);
  });
  afterAll(() => house.end());

  /** What a read asks of the database, statement by statement. */
  const asked = async (read: (tx: Tx) => Promise<unknown>): Promise<{ sql: string; parameters: unknown[] }[]> => {
    const statements: { sql: string; parameters: unknown[] }[] = [];
    const query = (sql: string, parameters: unknown[]): Promise<unknown> => {
      statements.push({ sql, parameters });
      return house.database.reader.query(sql, parameters);
    };
    await read({ query } as unknown as Tx);
    return statements;
  };

  it('are in an order that an index has: nobody sorts all that is open for one page (Rule B9)', async () => {
    const manager = await house.actor('M', 'BUREAU');
    const [list] = await asked((tx) => listTasks(tx, manager, { ...ALL, limit: 50 }, TODAY));
    const plan = await house.database.inTransaction(async (tx) => {
      // A table that is nearly empty is not worth an index: the plan must be told to look for one.
      for (const way of ['seqscan', 'bitmapscan', 'sort']) await tx.query(`set local enable_${way} = off`);
      return tx.query(`explain ${list?.sql}`, list?.parameters);
    });
    expect(JSON.stringify(plan)).toContain('Index Scan using task_inbox on task');
  });

  it.each<[Role, string, number]>([
    ['V', 'T01-V01', 0],
    ['T', 'T01', 0],
    ['P', 'RESIDENT', 0],
    ['TH', 'T01', 1],
    ['M', 'BUREAU', 1],
  ])('count what is escalated only for whom it reaches: %s at %s (rules B9, D4)', async (role, office, counts) => {
    const actor: Actor = await house.actor(role, office);
    const statements = await asked((tx) => countTasks(tx, actor, ALL, TODAY));
    expect(statements.filter(({ sql }) => !sql.includes('group by'))).toHaveLength(counts);
  });
});
