import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { dataSource } from '../../libs/database/data-source.js';
import { DecisionEntity } from '../../libs/database/entities/decision.entity.js';
import { aFinding } from '../support/a-finding.js';
import { aHouse, type House } from '../support/a-house.js';

/** What the application's role may do with each table, beside reading it. */
const RIGHTS: Record<string, string> = {
  account: 'insert update',
  assignment: 'insert update',
  audit_entry: 'insert',
  benefit_amount: 'insert update',
  business_clock: 'insert update',
  certification: 'insert update',
  contact_attempt: 'insert update',
  decision: 'insert update',
  deputy: 'insert update',
  // Whose it is, and nothing else of it.
  evidence: 'insert',
  finding: 'insert update',
  former_identity: 'insert',
  idempotency: 'insert update delete',
  login_failure: 'insert update delete',
  mail: 'insert update delete',
  monthly_report: 'insert update',
  move_request: 'insert update',
  office: 'insert update',
  outbox: 'insert update',
  person: 'insert update',
  recipient: 'insert update',
  report_version: 'insert',
  roster_import: 'insert update',
  roster_import_row: 'insert update',
  session: 'insert update delete',
  task: 'insert update',
};

let house: House;
let app: pg.Client;
let owner: pg.Client;
beforeAll(async () => {
  house = await aHouse('2026-11-30');
  [app, owner] = [house.fresh.app, house.fresh.owner].map(
    (connectionString) => new pg.Client({ connectionString }),
  ) as [pg.Client, pg.Client];
  await Promise.all([app.connect(), owner.connect()]);
});
afterAll(async () => {
  await Promise.all([app.end(), owner.end()]);
  await house.end();
});

const refusal = (code: string, constraint?: string) =>
  expect.objectContaining(constraint ? { code, constraint } : { code });
const DENIED = '42501';
const CHECK_VIOLATED = '23514';

describe('the application’s role', () => {
  it('may do with each table what the product does, and no more', async () => {
    const { rows } = await app.query(
      `select relname as name, concat_ws(' ',
         case when has_table_privilege(oid, 'insert') then 'insert' end, case when has_table_privilege(oid, 'update') then 'update' end,
         case when has_table_privilege(oid, 'delete') then 'delete' end, case when has_table_privilege(oid, 'truncate') then 'truncate' end,
         case when has_table_privilege(oid, 'references') then 'references' end, case when has_table_privilege(oid, 'trigger') then 'trigger' end) as rights
       from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm') and relname <> 'migrations'`,
    );
    expect(Object.fromEntries(rows.map(({ name, rights }) => [name, rights]))).toEqual(RIGHTS);
  });

  it('knows nothing of the migrations', async () => {
    await expect(app.query('select * from migrations')).rejects.toEqual(refusal(DENIED));
  });

  it('is bound by every wall of the database: no owner, no superuser, no way round row-level security', async () => {
    const { rows } = await app.query(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
         (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned from pg_roles where rolname = current_user`,
    );
    expect(rows).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
        owned: 0,
      },
    ]);
    for (const act of [
      'create table planted (id int)',
      'alter table audit_entry disable trigger all',
      'drop trigger audit_entry_append_only on audit_entry',
      'alter table decision drop constraint decision_two_persons',
      `set session_replication_role = 'replica'`,
      'set role casework_owner',
    ]) {
      await expect(app.query(act)).rejects.toEqual(refusal(DENIED));
    }
  });

  it('changes of a piece of evidence nothing but whose it is (rules B1, N11)', async () => {
    const id = await house.evidence();
    await expect(app.query('update evidence set sha256 = $2 where id = $1', [id, 'x'])).rejects.toEqual(
      refusal(DENIED),
    );
    await expect(app.query('update evidence set recipient_no = null where id = $1', [id])).resolves.toBeDefined();
  });
});

describe('an audit entry (Rule I1)', () => {
  beforeAll(async () => {
    await app.query(
      `insert into audit_entry (business_day, actor, act, subject_kind, subject_id) values ('2026-11-30', 'v.T01-V01', 'tested', 'test', '1')`,
    );
  });
  const CHANGES = [`update audit_entry set actor = 'somebody else'`, 'delete from audit_entry', 'truncate audit_entry'];

  it.each(CHANGES)('is not for the application to change: %s', async (change) => {
    await expect(app.query(change)).rejects.toEqual(refusal(DENIED));
  });

  it.each(CHANGES)('nor for the owner of the tables: %s', async (change) => {
    await expect(owner.query(change)).rejects.toThrow('audit entries are append-only');
  });

  it('takes its time and number from the database, whoever writes it', async () => {
    await expect(
      app.query(
        `insert into audit_entry (id, business_day, actor, act, subject_kind, subject_id) values (1, '2026-11-30', 'x', 'x', 'x', 'x')`,
      ),
    ).rejects.toEqual(refusal('428C9'));
  });
});

describe('two persons, whatever the code above thinks (rules C2, C3, I2)', () => {
  const person = uuid();
  const decision = (recipientNo: string, different: Partial<DecisionEntity>) => ({
    decisionNo: `DC${uuid().slice(-10)}`,
    kind: 'suspension' as const,
    recipientNo,
    state: 'confirmed' as const,
    reason: 'unreachable',
    clause: '二.3',
    explanation: '无法联系到本人',
    makerLogin: 'p1.RESIDENT',
    makerPerson: person,
    proposedOn: '2026-11-30' as const,
    checkerLogin: 'r2.RESIDENT',
    checkerPerson: uuid(),
    confirmedOn: '2026-11-30' as const,
    evidenceIds: [],
    attempts: [],
    ...different,
  });
  let recipientNo: string;
  let findingId: string;
  beforeAll(async () => {
    ({ recipientNo, findingId } = await aFinding(house, await house.actor('T', 'T01')));
  });
  const insert = (different: Partial<DecisionEntity>) =>
    house.database.reader.insert(DecisionEntity, decision(recipientNo, different));

  it('a decision confirmed by its maker is not kept, under whichever account', async () => {
    await expect(insert({ checkerPerson: person })).rejects.toEqual(refusal(CHECK_VIOLATED, 'decision_two_persons'));
  });

  it('nor one that nobody has checked', async () => {
    await expect(insert({ checkerPerson: null })).rejects.toEqual(
      refusal(CHECK_VIOLATED, 'decision_confirmed_by_checker'),
    );
  });

  it('nor may its maker become its checker afterwards', async () => {
    await expect(insert({})).resolves.toBeDefined();
    await expect(app.query('update decision set checker_person = maker_person')).rejects.toEqual(
      refusal(CHECK_VIOLATED, 'decision_two_persons'),
    );
  });

  it('a finding is not reviewed by who made it', async () => {
    await expect(
      app.query('update finding set reviewer_person = finder_person where id = $1', [findingId]),
    ).rejects.toEqual(refusal(CHECK_VIOLATED, 'finding_check'));
  });
});

describe('a migration', () => {
  it('finds nothing left to do in a database that is made anew', async () => {
    const source = await dataSource(house.fresh.owner).initialize();
    expect(await source.showMigrations()).toBe(false);
    await source.destroy();
  });
});
