import { anIdentityNumber } from '../support/a-registration.js';
import { type AnApi, type Answer, anApi, type Client } from '../support/an-api.js';
import { aPdf } from '../support/pictures.js';

const checklist = { alive: true, notServing: true, identityRight: true, contactCurrent: true };
const PATH = '/api/certifications/walk-in';
const NAME = '杜英宝';

describe('POST /api/certifications/walk-in: any office of the province may certify (Rule B10)', () => {
  let api: AnApi;
  let town: Client;
  let otherTown: Client;
  let centre: Client;

  beforeAll(async () => {
    api = await anApi();
    [town, otherTown, centre] = (await Promise.all(['t.T01', 't.T02', 'p.employee'].map((login) => api.as(login)))) as [
      Client,
      Client,
      Client,
    ];
  });
  afterAll(() => api.end());

  const register = async (nationalId: string, different: object = {}): Promise<string> => {
    const { status, body } = await town.post('/api/recipients', {
      name: NAME,
      nationalId,
      recipientClass: 'residentPensioner',
      town: 'T01',
      village: 'T01-V01',
      phone: '19906853418',
      address: '柳桥镇双楼村7组41号',
      monthlyAmountFen: 19764,
      firstBenefitMonth: '2018-11',
      lastCertifiedOn: '2026-06-09',
      ...different,
    });
    expect(status).toBe(201);
    return body.recipientNo;
  };
  const photo = async (by: Client): Promise<string> =>
    (await by.upload('/api/evidence', aPdf(), 'photo.pdf')).body.evidenceId;
  const entry = (person: object, different: object = {}): object => ({
    name: NAME,
    happenedOn: '2026-12-01',
    channel: 'otherOffice',
    evidenceIds: [],
    checklist,
    ...person,
    ...different,
  });
  const validUntil = async (recipientNo: string): Promise<string> =>
    (await town.get(`/api/recipients/${recipientNo}`)).body.validUntil;
  const auditOf = (recipientNo: string) =>
    api.dependencies.casework.database.reader.query(
      `select act, actor, after->>'office' as office from audit_entry where recipient_no = $1 and actor = 't.T02' order by id`,
      [recipientNo],
    );

  it('certifies somebody of another town by number and name, and says nothing of him but until when', async () => {
    const nationalId = anIdentityNumber();
    const recipientNo = await register(nationalId);
    const evidenceIds = [await photo(otherTown)];
    const certified = await otherTown.post(PATH, entry({ nationalId }, { channel: 'counter', evidenceIds }));
    expect(certified).toMatchObject({ status: 201 });
    expect(certified.body).toEqual({ recorded: [{ recipientClass: 'residentPensioner', validUntil: '2027-12-01' }] });
    expect(await validUntil(recipientNo)).toBe('2027-12-01');
    expect((await otherTown.get(`/api/recipients/${recipientNo}`)).status).toBe(404);
  });

  it('stands in the person’s history with the office that recorded it, and in the audit', async () => {
    const nationalId = anIdentityNumber();
    const recipientNo = await register(nationalId);
    await otherTown.post(PATH, entry({ nationalId }));
    const { items } = (await town.get(`/api/recipients/${recipientNo}/timeline`)).body;
    expect(items).toContainEqual(
      expect.objectContaining({
        kind: 'certification',
        by: 't.T02',
        params: expect.objectContaining({ sourceOffice: 'T02' }),
      }),
    );
    expect(await auditOf(recipientNo)).toEqual([
      { act: 'certificationRecorded', actor: 't.T02', office: null },
      { act: 'walkInCertified', actor: 't.T02', office: 'T02' },
    ]);
    const told = await api.dependencies.casework.database.reader.query(
      `select event->>'name' as name from outbox where subject_kind = 'recipient' and subject_id = $1 order by id desc limit 1`,
      [recipientNo],
    );
    expect(told).toEqual([{ name: 'certificationRecorded' }]);
  });

  it('starts the resumption of somebody suspended, and is refused and kept on record after a verified death (rules C6, D8)', async () => {
    const { reader } = api.dependencies.casework.database;
    const [suspended, dead] = [anIdentityNumber(), anIdentityNumber()];
    const [first, second] = [await register(suspended), await register(dead)];
    await reader.query(
      `update recipient set status = 'suspended', suspended_from = '2026-10', stage = 'suspended' where recipient_no = $1`,
      [first],
    );
    await reader.query(`update recipient set died_on = '2026-11-15' where recipient_no = $1`, [second]);
    expect((await otherTown.post(PATH, entry({ nationalId: suspended }))).status).toBe(201);
    const [told] = await reader.query(
      `select event->>'whileSuspended' as "whileSuspended" from outbox where subject_id = $1 order by id desc limit 1`,
      [first],
    );
    expect(told).toEqual({ whileSuspended: 'true' });
    expect(await otherTown.post(PATH, entry({ nationalId: dead }))).toMatchObject({
      status: 422,
      body: { code: 'CERTIFIED_AFTER_DEATH' },
    });
    expect((await auditOf(second)).map(({ act }: { act: string }) => act)).toEqual(['certificationRefused']);
    expect(await validUntil(second)).toBe('2027-06-09');
  });

  const ended = async (recipientNo: string, diedOn: string | null): Promise<void> => {
    await api.dependencies.casework.database.reader.query(
      `update recipient set status = 'terminated', stage = 'terminated', died_on = $2 where recipient_no = $1`,
      [recipientNo, diedOn],
    );
  };

  it('is refused and kept on record also once the benefit has ended with the death, and does not say when that was (Rule D8)', async () => {
    const nationalId = anIdentityNumber();
    const recipientNo = await register(nationalId);
    await ended(recipientNo, '2026-11-15');
    const onTheDay = entry({ nationalId }, { happenedOn: '2026-11-15' });
    expect((await centre.post(PATH, onTheDay)).status).toBe(404);
    expect((await otherTown.post(PATH, entry({ nationalId, name: '杜英' }))).status).toBe(404);
    const refused = await otherTown.post(PATH, entry({ nationalId }));
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'CERTIFIED_AFTER_DEATH', errors: [{ path: 'happenedOn', code: 'CERTIFIED_AFTER_DEATH' }] },
    });
    expect(JSON.stringify(refused.body)).not.toContain('2026-11-15');
    const kept = await api.dependencies.casework.database.reader.query(
      `select act, actor, after from audit_entry where recipient_no = $1 and actor in ('t.T02', 'p.employee')`,
      [recipientNo],
    );
    const after = { code: 'CERTIFIED_AFTER_DEATH', happenedOn: '2026-12-01', diedOn: '2026-11-15' };
    expect(kept).toEqual([{ act: 'certificationRefused', actor: 't.T02', after }]);
  });

  it('of two benefits of one person neither is certified where one has ended with his death (Rule D8)', async () => {
    const nationalId = anIdentityNumber();
    const resident = await register(nationalId);
    const retiree = await register(nationalId, { recipientClass: 'enterpriseRetiree' });
    await ended(retiree, '2026-11-15');
    expect(await otherTown.post(PATH, entry({ nationalId }))).toMatchObject({
      body: { code: 'CERTIFIED_AFTER_DEATH' },
    });
    expect((await auditOf(retiree)).map(({ act }: { act: string }) => act)).toEqual(['certificationRefused']);
    expect([await auditOf(resident), await validUntil(resident)]).toEqual([[], '2027-06-09']);
  });

  it('is for whoever draws now where somebody of that name and scheme who is dead once had the number', async () => {
    const [nationalId, own] = [anIdentityNumber(), anIdentityNumber()];
    const dead = await register(own);
    const living = await register(nationalId);
    await api.dependencies.casework.database.reader.query(
      `insert into former_identity (recipient_no, national_id_index, national_id, until_on)
       select $1, national_id_index, national_id, '2020-01-01' from recipient where recipient_no = $2`,
      [dead, living],
    );
    await ended(dead, '2026-11-15');
    expect((await otherTown.post(PATH, entry({ nationalId }))).status).toBe(201);
    expect(await validUntil(living)).toBe('2027-12-01');
  });

  it('records for each benefit of somebody who draws two, each with evidence of its own', async () => {
    const nationalId = anIdentityNumber();
    const resident = await register(nationalId);
    const retiree = await register(nationalId, { recipientClass: 'enterpriseRetiree' });
    const evidenceIds = [await photo(otherTown)];
    const { body } = await otherTown.post(PATH, entry({ nationalId }, { channel: 'counter', evidenceIds }));
    expect(body.recorded.map((one: { recipientClass: string }) => one.recipientClass).sort()).toEqual([
      'enterpriseRetiree',
      'residentPensioner',
    ]);
    const kept: { sha256: string }[][] = await Promise.all(
      [resident, retiree].map((recipientNo) =>
        api.dependencies.casework.database.reader.query('select sha256 from evidence where recipient_no = $1', [
          recipientNo,
        ]),
      ),
    );
    expect(kept[0]).toHaveLength(1);
    expect(kept[1]).toEqual(kept[0]);
    expect(await Promise.all([resident, retiree].map(validUntil))).toEqual(['2027-12-01', '2027-12-01']);
  });

  it('answers alike for a wrong name, an unknown number and somebody whose benefit has ended', async () => {
    const [nationalId, gone] = [anIdentityNumber(), anIdentityNumber()];
    const recipientNo = await register(nationalId);
    await ended(await register(gone), null);
    const answers = await Promise.all([
      centre.post(PATH, entry({ nationalId, name: '杜英' })),
      centre.post(PATH, entry({ nationalId: anIdentityNumber() })),
      centre.post(PATH, entry({ nationalId: gone })),
    ]);
    for (const { status, body } of answers) {
      expect({ status, code: body.code }).toEqual({ status: 404, code: 'NOT_FOUND' });
      expect(body).toEqual(answers[0]?.body);
      expect(JSON.stringify(body)).not.toContain(NAME);
    }
    expect(await validUntil(recipientNo)).toBe('2027-06-09');
  });

  it('refuses a wrong entry in the same words whether or not somebody is there', async () => {
    const known = anIdentityNumber();
    await register(known);
    const strangers = anIdentityNumber();
    const another = await photo(town);
    for (const wrong of [{ channel: 'counter' }, { evidenceIds: [another] }, { happenedOn: '2026-12-02' }]) {
      const [first, second] = [
        await otherTown.post(PATH, entry({ nationalId: known }, wrong)),
        await otherTown.post(PATH, entry({ nationalId: strangers }, wrong)),
      ];
      expect(first.status).toBe(422);
      expect(second.body).toEqual(first.body);
    }
  });

  it('makes whoever tries wrongly again and again wait, and nobody else', async () => {
    const guesser = await api.as('t2.T02');
    const nationalId = anIdentityNumber();
    await register(nationalId);
    const tries: Answer[] = [];
    for (let n = 0; n < 12; n += 1) tries.push(await guesser.post(PATH, entry({ nationalId, name: `杜英${n}` })));
    expect(tries.slice(0, 5).map(({ status }) => status)).toEqual(Array(5).fill(404));
    const late = tries.find(({ status }) => status === 429);
    expect(late).toMatchObject({ body: { code: 'WALK_IN_TOO_OFTEN' } });
    expect(Number(late?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await otherTown.post(PATH, entry({ nationalId }))).status).toBe(201);
  });

  it('keeps on record that somebody was looked for in vain, by whom and where, and not whom (Rule I1)', async () => {
    const nationalId = anIdentityNumber();
    const second = await api.as('t2.T01');
    const idempotent = { 'idempotency-key': 'in-vain' };
    expect((await second.post(PATH, entry({ nationalId }))).status).toBe(404);
    expect((await second.post(PATH, entry({ nationalId }), idempotent)).status).toBe(404);
    const entries = await api.dependencies.casework.database.reader.query(
      `select act, recipient_no, before, after, why from audit_entry where actor = 't2.T01' and subject_kind = 'office' and subject_id = 'T01'`,
    );
    const inVain = { act: 'walkInNotFound', recipient_no: null, before: null, after: null, why: null };
    expect(entries).toEqual([inVain, inVain]);
  });

  it('counts on where somebody is found between wrong tries, until the business day is over', async () => {
    const guesser = await api.as('th.T01');
    const nationalId = anIdentityNumber();
    await register(nationalId);
    const statuses: number[] = [];
    for (let n = 0; n < 14 && !statuses.includes(429); n += 1) {
      const person = n % 4 === 3 ? { nationalId } : { nationalId: anIdentityNumber() };
      statuses.push((await guesser.post(PATH, entry(person))).status);
    }
    expect(statuses).toContain(201);
    expect(statuses.at(-1)).toBe(429);
    api.clock.day = '2026-12-02';
    const morrow = await guesser.post(PATH, entry({ nationalId: anIdentityNumber() }));
    api.clock.day = '2026-12-01';
    expect(morrow.status).toBe(404);
  });

  it('counts wrong tries under an Idempotency-Key as well, and records once under one', async () => {
    const head = await api.as('th.T02');
    const nationalId = anIdentityNumber();
    const recipientNo = await register(nationalId);
    const key = { 'idempotency-key': 'walk-in' };
    const [first, second] = [
      await head.post(PATH, entry({ nationalId }), key),
      await head.post(PATH, entry({ nationalId }), key),
    ];
    expect(second).toMatchObject({ status: 201, body: first.body });
    const certifications = await town.get(`/api/recipients/${recipientNo}/certifications`);
    expect(certifications.body.items).toHaveLength(2);
    const statuses: number[] = [];
    for (let n = 0; n < 12; n += 1) {
      const wrong = { 'idempotency-key': `wrong-${n}` };
      statuses.push((await head.post(PATH, entry({ nationalId: anIdentityNumber() }), wrong)).status);
    }
    expect(statuses).toContain(429);
  });
});
