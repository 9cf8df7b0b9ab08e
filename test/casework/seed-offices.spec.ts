import { seedOffices } from '../../libs/casework/seed-offices.js';
import { officesFile } from '../../libs/contracts/offices.js';
import { Database } from '../../libs/database/database.js';
import { FieldCipher } from '../../libs/database/field-cipher.js';
import { SetClock } from '../support/a-house.js';
import { demoOffices } from '../support/an-api.js';
import { type FreshDatabase, freshDatabase } from '../support/postgres.js';

let fresh: FreshDatabase;
let database: Database;
const offices = officesFile.parse(demoOffices());
const seed = (file = offices) => seedOffices({ database, clock: new SetClock('2026-12-01') }, file, '$argon2id$…');

beforeEach(async () => {
  fresh = await freshDatabase();
  database = await Database.connect(fresh.app, new FieldCipher(Buffer.alloc(32, 1), Buffer.alloc(32, 2)));
});
afterEach(async () => {
  await database.close();
  await fresh.drop();
});

describe('the offices of a town', () => {
  it('get a login for every desk, each a person of its own with a name and a mail address', async () => {
    expect(await seed()).toBe(12 * 12 + 12 * 3 + 8);
    const rows: { login: string; desk: string; name: string; email: string }[] = await database.reader.query(
      `select account.login, role || ' ' || office_code as desk, name, email from account
       join assignment using (login) join person on person.id = person_id order by account.login`,
    );
    const desks = Object.fromEntries(rows.map(({ login, desk }) => [login, desk]));
    expect(desks).toMatchObject({
      'v.T01-V01': 'V T01-V01',
      'v.T12-V12': 'V T12-V12',
      't.T01': 'T T01',
      't2.T01': 'T T01',
      'th.T01': 'TH T01',
      'p.employee': 'P EMPLOYEE',
      'r.employee': 'R EMPLOYEE',
      'p.resident': 'P RESIDENT',
      'r.resident': 'R RESIDENT',
      'i.info': 'I INFO',
      'm.bureau': 'M BUREAU',
      'd.bureau': 'D BUREAU',
      'a.admin': 'A BUREAU',
    });
    for (const { login, name, email } of rows) {
      expect(name).toMatch(/^\p{Script=Han}{3}$/u);
      expect(email).toBe(`${login}@qingting.example`);
    }
    const [persons] = await database.reader.query('select count(distinct person_id)::int as n from account');
    expect(persons.n).toBe(rows.length);
  });

  it('are added once, whatever is repeated, and what is new comes beside them', async () => {
    await seed();
    expect(await seed()).toBe(0);
    const town = { code: 'T99', name: '新镇', villages: [{ code: 'T99-V01', name: '新村' }] };
    expect(await seed({ ...offices, towns: [...offices.towns, town] })).toBe(4);
  });

  it('know their centres and whom they belong to', async () => {
    await seed();
    const rows = await database.reader.query(
      `select code, centre, parent_code, email from office where code in ('RESIDENT', 'T01-V01')`,
    );
    expect(rows).toEqual([
      { code: 'RESIDENT', centre: 'residentPensionCentre', parent_code: 'BUREAU', email: 'jubao@qingting.example' },
      { code: 'T01-V01', centre: null, parent_code: 'T01', email: null },
    ]);
  });

  it('of a file that names a centre nobody knows are refused whole', async () => {
    const strange = { ...offices, centres: [{ code: 'THIRD', name: '第三中心', email: 'x@qingting.example' }] };
    await expect(seed(strange)).rejects.toThrow('THIRD');
    expect(await database.reader.query('select 1 from office')).toEqual([]);
  });
});
