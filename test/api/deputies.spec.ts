import { type AnApi, anApi, type Client } from '../support/an-api.js';

let api: AnApi;
let admin: Client;
beforeAll(async () => {
  api = await anApi({ today: '2026-12-01' });
  admin = await api.as('a.admin');
});
afterAll(() => api.end());

/** th.T01 is away; t2.T01 stands in. */
const desk = {
  login: 'th.T01',
  deputyLogin: 't2.T01',
  role: 'TH',
  office: 'T01',
  from: '2026-12-03',
  until: '2026-12-05',
};
const village = { login: 'v.T01-V01', role: 'V', office: 'T01-V01' };
const checker = { login: 'r.employee', role: 'R', office: 'EMPLOYEE' };
const manager = { login: 'm.bureau', role: 'M', office: 'BUREAU' };
const name = (different: object = {}, by = admin) => by.post('/api/admin/deputies', { ...desk, ...different });
const desksOf = async (client: Client) =>
  (await client.get('/api/me')).body.assignments.map(
    ({ role, office, deputyFor }: { role: string; office: string; deputyFor: string | null }) =>
      `${role} ${office} ${deputyFor}`,
  );

describe('a deputy (rule H4)', () => {
  it('holds the desk on the days named, the first and the last included, beside his own, and remains himself', async () => {
    const { status, body } = await name();
    expect(status).toBe(201);
    const deputy = await api.as('t2.T01');
    const seen: Record<string, string[]> = {};
    for (const day of ['2026-12-02', '2026-12-03', '2026-12-05', '2026-12-06'] as const) {
      api.clock.day = day;
      seen[day] = await desksOf(deputy);
    }
    expect(seen).toEqual({
      '2026-12-02': ['T T01 null'],
      '2026-12-03': ['T T01 null', 'TH T01 th.T01'],
      '2026-12-05': ['T T01 null', 'TH T01 th.T01'],
      '2026-12-06': ['T T01 null'],
    });
    expect((await deputy.get('/api/me')).body.user.login).toBe('t2.T01');

    api.clock.day = '2026-12-04';
    const { name: ofHead } = (await (await api.as('th.T01')).get('/api/me')).body.user;
    expect((await deputy.get('/api/me')).body.assignments).toMatchObject([
      { role: 'T', deputyship: null },
      { role: 'TH', deputyship: { name: ofHead, from: '2026-12-03', until: '2026-12-05' } },
    ]);

    api.clock.day = '2026-12-04';
    expect((await admin.delete(`/api/admin/deputies/${body.id}`)).status).toBe(204);
    expect(await desksOf(deputy)).toEqual(['T T01 null']);
    expect((await admin.delete(`/api/admin/deputies/${body.id}`)).status).toBe(404);
    api.clock.day = '2026-12-01';
  });

  it('is listed with names, and the audit knows who named him', async () => {
    const { body } = await name({ login: 't.T01', role: 'T' });
    const [listed] = (await admin.get('/api/admin/deputies')).body.items;
    expect(listed).toMatchObject({
      id: body.id,
      login: 't.T01',
      deputyLogin: 't2.T01',
      from: '2026-12-03',
      revokedAt: null,
    });
    expect(listed.deputyName).toMatch(/^\p{Script=Han}+$/u);
    const [entry] = (await admin.get('/api/audit?subject=deputy')).body.items;
    expect(entry).toMatchObject({
      actor: 'a.admin',
      act: 'deputyNamed',
      subjectId: body.id,
      after: { deputyLogin: 't2.T01' },
    });
  });

  it.each([
    ['himself', { deputyLogin: 'th.T01' }, 'DEPUTY_SAME_PERSON'],
    ['for a desk that nobody of that name holds', { role: 'P' }, 'DEPUTY_NOT_AT_DESK'],
    ['for days gone by', { from: '2026-11-01', until: '2026-11-30' }, 'DEPUTY_PERIOD_INVALID'],
    ['from a day after the last', { from: '2026-12-06' }, 'DEPUTY_PERIOD_INVALID'],
    ['unless he is somebody', { deputyLogin: 'nobody' }, 'ACCOUNT_UNKNOWN'],
    ['where he is the administrator who names him', { deputyLogin: 'a.admin' }, 'DEPUTY_ADMINISTERS'],
    ['at another town', { deputyLogin: 't.T02' }, 'DEPUTY_ELSEWHERE'],
    ['at the town, being of one of its villages', { deputyLogin: 'v.T01-V01' }, 'DEPUTY_ELSEWHERE'],
    ['at a village, being of another town', { ...village, deputyLogin: 't.T02' }, 'DEPUTY_ELSEWHERE'],
    ['at a village, being of a village of another town', { ...village, deputyLogin: 'v.T02-V01' }, 'DEPUTY_ELSEWHERE'],
    ['of a centre, being of the other one', { ...checker, deputyLogin: 'p.resident' }, 'DEPUTY_ELSEWHERE'],
    ['of the bureau manager, being of a town', { ...manager, deputyLogin: 'th.T01' }, 'DEPUTY_ELSEWHERE'],
  ])('cannot be named %s', async (_, different, code) => {
    expect(await name(different)).toMatchObject({ status: 422, body: { code } });
  });

  it('who administers under another login is refused too', async () => {
    const { reader } = api.dependencies.casework.database;
    const [was] = await reader.query(`select person_id as id from account where login = 'd.bureau'`);
    await reader.query(
      `update account set person_id = (select person_id from account where login = 'a.admin') where login = 'd.bureau'`,
    );
    expect((await name({ ...manager, deputyLogin: 'd.bureau' })).body.code).toBe('DEPUTY_ADMINISTERS');
    await reader.query(`update account set person_id = $1 where login = 'd.bureau'`, [was.id]);
  });

  it.each([
    ['at the same centre', { ...checker, deputyLogin: 'p.employee' }],
    ['at the bureau', { ...manager, deputyLogin: 'd.bureau' }],
    ['at the town of the village', { ...village, deputyLogin: 't.T01', from: '2026-12-04' }],
    ['at a village of the same town', { ...village, deputyLogin: 'v.T01-V02' }],
  ])('may be somebody who works %s', async (_, different) => {
    expect(await name(different)).toMatchObject({ status: 201 });
  });

  it('cannot be named twice for the same days', async () => {
    await name({ login: 'v.T01-V01', role: 'V', office: 'T01-V01' });
    const again = await name({
      login: 'v.T01-V01',
      role: 'V',
      office: 'T01-V01',
      from: '2026-12-05',
      until: '2026-12-09',
    });
    expect(again).toMatchObject({ status: 409, body: { code: 'DEPUTY_OVERLAPS' } });
  });

  it('who is a second account of the same person is refused', async () => {
    const { reader } = api.dependencies.casework.database;
    await reader.query(
      `update account set person_id = (select person_id from account where login = 'p.employee') where login = 'r.employee'`,
    );
    const answer = await name({ login: 'p.employee', deputyLogin: 'r.employee', role: 'P', office: 'EMPLOYEE' });
    expect(answer.body.code).toBe('DEPUTY_SAME_PERSON');
  });

  it('is named by the administrator only', async () => {
    for (const login of ['m.bureau', 'th.T01', 'd.bureau']) {
      expect((await name({}, await api.as(login))).status).toBe(403);
    }
  });

  it('is wanted with days that exist', async () => {
    expect((await name({ from: '2026-02-30' })).body).toMatchObject({
      status: 400,
      errors: [{ path: 'from', code: 'DATE_INVALID' }],
    });
  });
});

describe('accounts', () => {
  it('are listed for the administrator page by page, each once', async () => {
    const logins: string[] = [];
    for (let cursor = ''; ; ) {
      const { body } = await admin.get(`/api/admin/accounts?limit=50${cursor && `&cursor=${cursor}`}`);
      logins.push(...body.items.map(({ login }: { login: string }) => login));
      if (body.nextCursor === null) break;
      cursor = body.nextCursor;
    }
    expect(logins).toHaveLength(new Set(logins).size);
    expect(logins).toHaveLength(12 * 12 + 12 * 3 + 8);
    expect((await (await api.as('m.bureau')).get('/api/admin/accounts')).status).toBe(403);
  });

  it('never show a hash', async () => {
    expect(JSON.stringify((await admin.get('/api/admin/accounts?limit=200')).body)).not.toContain('argon2');
  });
});

describe('offices', () => {
  it('are known to everybody, parents first', async () => {
    const { items } = (await (await api.as('v.T01-V01')).get('/api/offices')).body;
    const codes = items.map(({ code }: { code: string }) => code);
    expect(codes).toHaveLength(1 + 2 + 1 + 12 + 144);
    for (const { code, parentCode } of items) {
      if (parentCode) expect(codes.indexOf(parentCode)).toBeLessThan(codes.indexOf(code));
    }
    expect(items[0]).toMatchObject({ code: 'BUREAU', kind: 'bureau', parentCode: null });
  });

  it('show their colleagues to themselves and to their town, to nobody else', async () => {
    const colleagues = async (login: string, office: string) =>
      (await api.as(login)).get(`/api/offices/${office}/colleagues`);
    expect((await colleagues('t.T03', 'T03')).body.items.map(({ login }: { login: string }) => login)).toEqual([
      't.T03',
      't2.T03',
      'th.T03',
    ]);
    expect((await colleagues('t.T03', 'T03-V01')).body.items).toMatchObject([{ login: 'v.T03-V01', roles: ['V'] }]);
    expect((await colleagues('t.T03', 'T04')).status).toBe(404);
    expect((await colleagues('v.T03-V01', 'T03')).status).toBe(404);
    expect((await colleagues('t.T03', 'NOWHERE')).status).toBe(404);
  });

  it('count a deputy among their colleagues while he stands in', async () => {
    await name({ login: 'v.T03-V02', role: 'V', office: 'T03-V02', deputyLogin: 'v.T03-V01', from: '2026-12-01' });
    const { items } = (await (await api.as('t.T03')).get('/api/offices/T03-V02/colleagues')).body;
    expect(items.map(({ login }: { login: string }) => login)).toEqual(['v.T03-V01', 'v.T03-V02']);
  });
});
