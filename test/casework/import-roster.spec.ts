import { until } from '../../apps/dev/processes/until.js';
import { commitRoster, continueRoster } from '../../libs/casework/commit-roster.js';
import { previewRoster } from '../../libs/casework/preview-roster.js';
import { registerRecipient } from '../../libs/casework/register-recipient.js';
import { importArea } from '../../libs/casework/roster-rights.js';
import { RecipientEntity } from '../../libs/database/entities/recipient.entity.js';
import { findImport, listImportRows, type RosterRowView } from '../../libs/database/queries/roster-imports.query.js';
import { openRecipient } from '../../libs/database/stores/recipient-fields.js';
import type { Actor } from '../../libs/domain/organisation/roles.js';
import type { RosterCells } from '../../libs/domain/recipient/roster-row.js';
import { aHouse, type House } from '../support/a-house.js';
import { aRegistration } from '../support/a-registration.js';
import { csvOf, numberOf, told, uploadOf } from '../support/a-roster.js';

const RESIDENT = { 人员类别: '城乡居保待遇领取人员' };

describe('Taking in a roster', () => {
  let house: House;
  let informationCentre: Actor;
  beforeEach(async () => {
    house = await aHouse('2026-11-01');
    informationCentre = await house.actor('I', 'INFO');
  });
  afterEach(() => house.end());

  const preview = (rows: readonly RosterCells[], actor = informationCentre): Promise<string> =>
    previewRoster(house.casework, actor, uploadOf(csvOf(rows)));

  async function takenIn(rows: readonly RosterCells[]): Promise<string> {
    const importNo = await preview(rows);
    await commitRoster(house.casework, informationCentre, importNo);
    while (await continueRoster(house.casework, importNo));
    return importNo;
  }

  async function rowsOf(importNo: string): Promise<RosterRowView[]> {
    return (await listImportRows(house.database.reader, house.database.fields, importNo, { limit: 1000 })).items;
  }

  const outcomes = async (importNo: string): Promise<string[]> =>
    (await rowsOf(importNo)).map(({ row, outcome, problems }) =>
      [row, outcome, ...problems.map(({ code }) => code)].join(' '),
    );

  async function view(importNo: string) {
    const found = await findImport(house.database.reader, importArea(informationCentre), importNo);
    if (!found) throw new Error('There is no such import.');
    return found;
  }

  const people = (): Promise<RecipientEntity[]> =>
    house.database.reader.find(RecipientEntity, { order: { recipientNo: 'ASC' } });
  const count = async (table: string): Promise<number> =>
    (await house.database.reader.query(`select count(*)::int as count from ${table}`))[0].count;
  const outbox = (): Promise<{ subjectId: string; event: Record<string, unknown>; mayStart: boolean }[]> =>
    house.database.reader.query(
      `select subject_id as "subjectId", event, may_start as "mayStart" from outbox order by id`,
    );

  it('shows what would become of every row and takes nobody in', async () => {
    const importNo = await preview([
      told(1),
      told(2, { 姓名: undefined, '月待遇(元)': '1.234' }),
      told(3),
      told(3),
      told(4),
      told(4, { 联系电话: '19906850000' }),
      told(5, RESIDENT),
      told(5),
    ]);
    expect(await outcomes(importNo)).toEqual([
      '2 accepted',
      '3 rejected NAME_MISSING MONEY_INVALID',
      '4 accepted',
      '5 duplicate REPEATED_ROW',
      '6 rejected DIFFERING_ROWS',
      '7 rejected DIFFERING_ROWS',
      '8 accepted',
      '9 accepted',
    ]);
    expect(await view(importNo)).toMatchObject({
      state: 'previewed',
      rows: 8,
      accepted: 4,
      rejectedRows: 3,
      duplicateRows: 1,
      takenIn: 0,
    });
    expect((await rowsOf(importNo)).at(-1)?.warnings.map(({ code }) => code)).toEqual(['BENEFIT_OF_BOTH_SCHEMES']);
    expect(await count('recipient')).toBe(0);
    expect(await count('outbox')).toBe(0);
  });

  it('refuses a good row too, where another of the same person says something else that is wrong', async () => {
    const importNo = await preview([told(1), told(1, { 上次认证日期: '2099-01-01' }), told(1)]);
    expect(await outcomes(importNo)).toEqual([
      '2 rejected DIFFERING_ROWS',
      '3 rejected CERTIFICATION_IN_FUTURE DIFFERING_ROWS',
      '4 rejected DIFFERING_ROWS',
    ]);
  });

  it('sees the same row in another writing as the same', async () => {
    const importNo = await preview([
      told(1),
      told(1, { 姓名: '杜 英 宝', 上次认证日期: '2026年9月10日', '月待遇(元)': '3,959.97' }),
    ]);
    expect(await outcomes(importNo)).toEqual(['2 accepted', '3 duplicate REPEATED_ROW']);
  });

  it('makes of an accepted row a person with all that belongs to one (rules A2, A4, B1, B2, I1)', async () => {
    const importNo = await takenIn([told(1)]);
    const [person, ...others] = await people();
    expect(others).toEqual([]);
    expect(person).toMatchObject({
      recipientNo: expect.stringMatching(/^R\d{8}$/),
      name: '杜英宝',
      namePinyin: 'duyingbao',
      nameInitials: 'dyb',
      birthDate: '1953-02-10',
      recipientClass: 'enterpriseRetiree',
      centre: 'employeePensionCentre',
      payer: 'LOCAL',
      town: 'T01',
      village: 'T01-V02',
      status: 'paying',
      stage: 'certified',
      validUntil: '2027-09-10',
      nextDeadline: '2027-06-10',
      factNo: 1,
      registeredOn: '2026-11-01',
      importNo,
    });
    expect(openRecipient(house.database.fields, person!)).toEqual({
      nationalId: numberOf(1),
      phone: '19906853418',
      address: '苇塘镇前进村7组41号',
    });
    const history = await house.database.reader.query(
      `select c.happened_on, c.channel, c.source_office, c.evidence_ids, c.recorded_by, a.from_month, a.amount_fen
       from certification c join benefit_amount a using (recipient_no)`,
    );
    expect(history).toEqual([
      {
        happened_on: '2026-09-10',
        channel: 'otherOffice',
        source_office: 'PROVINCE',
        evidence_ids: [],
        recorded_by: informationCentre.login,
        from_month: '2013-11',
        amount_fen: 395997,
      },
    ]);
    expect(await outbox()).toEqual([
      {
        subjectId: person?.recipientNo,
        mayStart: true,
        event: {
          ...{ eventId: expect.any(String), factNo: 1, today: '2026-11-01', name: 'enrolled', handOver: false },
          quiet: {
            ...{ town: 'T01', village: 'T01-V02', centre: 'employeePensionCentre', payer: 'LOCAL' },
            ...{ validUntil: '2027-09-10', clock: 'demo' },
          },
        },
      },
    ]);
    const acts = await house.database.reader.query(`select act from audit_entry order by id`);
    expect(acts.map(({ act }: { act: string }) => act)).toEqual([
      'rosterPreviewed',
      'rosterCommitted',
      'recipientEnrolled',
    ]);
    expect((await rowsOf(importNo))[0]?.recipientNo).toBe(person?.recipientNo);
  });

  it('Rule B8 owes a turn to whom something is asked of, and to nobody else', async () => {
    await takenIn([told(1, { 上次认证日期: '2026-01-15' }), told(2, { 上次认证日期: '2026-03-01' })]);
    const facts = await outbox();
    expect(facts.map(({ event }) => event.quiet !== undefined)).toEqual([false, true]);
    const deadlines = await house.database.reader.query(
      'select next_deadline as next from recipient r join outbox o on o.subject_id = r.recipient_no order by o.id',
    );
    expect(deadlines).toEqual([{ next: '2026-11-01' }, { next: '2026-12-01' }]);
  });

  it('lets nobody read a row on its way, and keeps none of whoever is in', async () => {
    const importNo = await preview([told(1), told(2, { 姓名: undefined })]);
    const { rows } = await house.database.reader
      .query(
        `select string_agg(r::text, '') || (select string_agg(a::text, '') from audit_entry a) as rows from roster_import_row r`,
      )
      .then(([row]: { rows: string }[]) => row!);
    expect(rows).not.toMatch(new RegExp(`${numberOf(1)}|杜英宝|19906853418|7组41号`));
    await commitRoster(house.casework, informationCentre, importNo);
    while (await continueRoster(house.casework, importNo));
    const kept = await house.database.reader.query('select row_no from roster_import_row where content is not null');
    expect(kept).toEqual([{ row_no: 3 }]);
  });

  it('is told as running when every workflow has been told to start', async () => {
    const importNo = await takenIn([told(1), told(2)]);
    expect(await view(importNo)).toMatchObject({ state: 'committed', takenIn: 2, running: 0 });
    await house.database.reader.query(`update outbox set delivered_at = now() where id = (select min(id) from outbox)`);
    expect(await view(importNo)).toMatchObject({ state: 'committed', takenIn: 2, running: 1 });
    await house.database.reader.query('update outbox set delivered_at = now()');
    expect(await view(importNo)).toMatchObject({ state: 'running', takenIn: 2, running: 2 });
  });

  it('takes the same file in once: a second upload is refused, and so is a second preview of it', async () => {
    const rows = [told(1)];
    const early = await preview(rows);
    const importNo = await takenIn(rows);
    await expect(preview(rows)).rejects.toMatchObject({
      code: 'ALREADY_TAKEN_IN',
      manner: 'conflict',
      params: { importNo },
    });
    await expect(commitRoster(house.casework, informationCentre, early)).rejects.toMatchObject({
      code: 'ALREADY_TAKEN_IN',
    });
    await commitRoster(house.casework, informationCentre, importNo);
    expect(await continueRoster(house.casework, importNo)).toBe(false);
    expect(await count('recipient')).toBe(1);
  });

  it('Rule N12: a commit that is broken off anywhere and goes on is one that was not', async () => {
    const rows = Array.from({ length: 1203 }, (_, person) => told(person));
    const unbroken = await takenIn(rows);
    const expected = (await rowsOf(unbroken)).map(({ row, outcome }) => `${row} ${outcome}`);
    const people = await count('recipient');
    await house.end();
    house = await aHouse('2026-11-01');
    informationCentre = await house.actor('I', 'INFO');
    const importNo = await preview(rows);
    await commitRoster(house.casework, informationCentre, importNo);
    await continueRoster(house.casework, importNo);
    await expect(breakOff(house, importNo)).rejects.toThrow('killed');
    await Promise.all(
      [1, 2, 3].map(async () => {
        while (await continueRoster(house.casework, importNo));
      }),
    );
    expect((await rowsOf(importNo)).map(({ row, outcome }) => `${row} ${outcome}`)).toEqual(expected);
    expect(await count('recipient')).toBe(people);
    expect(await count('outbox')).toBe(people);
    expect(await view(importNo)).toMatchObject({ state: 'committed', takenIn: people });
  });

  it('brings a known person a newer certification, contact and amount, and counts an unchanged row as a duplicate', async () => {
    await takenIn([told(1), told(2)]);
    house.casework.clock.day = '2026-12-05';
    const importNo = await takenIn([
      told(1, {
        上次认证日期: '2026-12-01',
        认证到期日期: '2027-12-01',
        联系电话: '19906850000',
        '月待遇(元)': '4000',
      }),
      told(2),
    ]);
    expect(await outcomes(importNo)).toEqual(['2 accepted', '3 duplicate UNCHANGED']);
    const [person] = (await people()).filter(({ factNo }) => factNo === 2);
    expect(person).toMatchObject({ validUntil: '2027-12-01', registeredOn: '2026-11-01' });
    expect(openRecipient(house.database.fields, person!).phone).toBe('19906850000');
    const amounts = await house.database.reader.query(
      'select from_month, amount_fen from benefit_amount where recipient_no = $1 order by from_month',
      [person?.recipientNo],
    );
    expect(amounts).toEqual([
      { from_month: '2013-11', amount_fen: 395997 },
      { from_month: '2026-12', amount_fen: 400000 },
    ]);
    expect((await outbox()).at(-1)).toMatchObject({
      subjectId: person?.recipientNo,
      event: { name: 'certificationRecorded', validUntil: '2027-12-01', factNo: 2, answeredTask: null },
    });
    expect(await count('recipient')).toBe(2);
  });

  it('judges anew at the commit: who was taken in meanwhile is known', async () => {
    const first = await preview([told(1), told(2)]);
    await takenIn([told(2), told(3)]);
    await commitRoster(house.casework, informationCentre, first);
    while (await continueRoster(house.casework, first));
    expect(await outcomes(first)).toEqual(['2 accepted', '3 duplicate UNCHANGED']);
    expect(await view(first)).toMatchObject({ rows: 2, accepted: 1, duplicateRows: 1, rejectedRows: 0, takenIn: 1 });
    expect(await count('recipient')).toBe(3);
  });

  it('finds a person by a former number', async () => {
    await takenIn([told(1)]);
    const [person] = await people();
    await house.database.reader.query(`insert into former_identity values ($1, $2, '\\x00', '2026-11-01')`, [
      person?.recipientNo,
      house.database.fields.index(numberOf(2), 'nationalId'),
    ]);
    expect(await outcomes(await preview([told(2)]))).toEqual(['2 duplicate UNCHANGED']);
  });

  it('takes in of a clerk the rows of his own scheme, and of others nothing (Rule A5)', async () => {
    const clerk = await house.actor('P', 'RESIDENT');
    const rows = [told(1, RESIDENT), told(2)];
    const importNo = await preview(rows, clerk);
    expect(await outcomes(importNo)).toEqual(['2 accepted', '3 rejected OTHER_SCHEME']);
    const colleague = await house.actor('P', 'RESIDENT');
    const stranger = await house.actor('P', 'EMPLOYEE');
    await expect(commitRoster(house.casework, stranger, importNo)).rejects.toMatchObject({ manner: 'notVisible' });
    await commitRoster(house.casework, colleague, importNo);
    for (const [role, office] of [
      ['T', 'T01'],
      ['V', 'T01-V01'],
      ['R', 'RESIDENT'],
      ['M', 'BUREAU'],
    ] as const) {
      await expect(preview([told(3)], await house.actor(role, office))).rejects.toMatchObject({ manner: 'forbidden' });
    }
  });

  it('Rule A3 tells whoever registers a person who is just being taken in that he is registered', async () => {
    const importNo = await preview([told(1, RESIDENT)]);
    await commitRoster(house.casework, informationCentre, importNo);
    const town = await house.actor('T', 'T01');
    const taking = Promise.withResolvers<void>();
    const commit = Promise.withResolvers<void>();
    const takenIn = house.database.inTransaction(async () => {
      await continueRoster(house.casework, importNo);
      taking.resolve();
      await commit.promise;
    });
    await taking.promise;
    const registered = registerRecipient(house.casework, town, aRegistration({ nationalId: numberOf(1) }));
    const refused = expect(registered).rejects.toMatchObject({ manner: 'conflict', code: 'ALREADY_REGISTERED' });
    await until('the registration waits', async () => {
      const [row] = await house.database.reader.query(
        `select count(*)::int as waiting from pg_locks where locktype = 'advisory' and not granted
         and database = (select oid from pg_database where datname = current_database())`,
      );
      return row.waiting === 1;
    });
    commit.resolve();
    await takenIn;
    await refused;
    expect(await people()).toHaveLength(1);
  });

  it('leaves nothing behind of a file that breaks off', async () => {
    const content = Buffer.concat([csvOf([told(1), told(2)]), Buffer.from('\r\n"never closed')]);
    await expect(previewRoster(house.casework, informationCentre, uploadOf(content))).rejects.toMatchObject({
      code: 'CSV_BROKEN',
    });
    expect(await count('roster_import')).toBe(0);
    expect(await count('roster_import_row')).toBe(0);
  });
});

/** A piece that has done its work and never comes to its commit. */
const breakOff = (house: House, importNo: string): Promise<void> =>
  house.database.inTransaction(async () => {
    await continueRoster(house.casework, importNo);
    throw new Error('killed');
  });
