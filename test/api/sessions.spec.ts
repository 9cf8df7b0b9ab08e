import { type AnApi, anApi } from '../support/an-api.js';

let api: AnApi;
beforeAll(async () => {
  api = await anApi();
});
afterAll(() => api.end());

describe('logging in', () => {
  it('sets a cookie that scripts of a page cannot read, and says who works where', async () => {
    const client = api.stranger();
    const { status, body, headers } = await client.logIn('v.T01-V01');
    expect(status).toBe(201);
    expect(headers.get('set-cookie')).toMatch(/HttpOnly/);
    expect(headers.get('set-cookie')).toMatch(/SameSite=Lax/);
    expect(body).toMatchObject({
      user: {
        login: 'v.T01-V01',
        name: expect.stringMatching(/^\p{Script=Han}{3}$/u),
        email: 'v.T01-V01@qingting.example',
      },
      roles: ['V'],
      office: 'T01-V01',
      officeName: '双楼村',
      today: '2026-12-01',
      demo: true,
      temporalUi: null,
      csrfToken: expect.any(String),
    });
    expect((await client.get('/api/me')).body).toEqual(body);
  });

  it('shows the way to the engine to managers and administrators only', async () => {
    const [manager, clerk] = [await api.as('m.bureau'), await api.as('p.employee')];
    expect((await manager.get('/api/me')).body.temporalUi).toBe('http://127.0.0.1:8233');
    expect((await clerk.get('/api/me')).body.temporalUi).toBeNull();
  });

  it('keeps only a hash of the token', async () => {
    const client = await api.as('i.info');
    const token = client.cookie.split('=')[1] ?? '';
    const rows = await api.dependencies.casework.database.reader.query('select * from session');
    expect(token.length).toBeGreaterThan(40);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows.some((row: { token_hash: Buffer }) => row.token_hash.toString().includes(token))).toBe(false);
  });

  it('is needed for everything else', async () => {
    const { status, body } = await api.stranger().get('/api/me');
    expect({ status, code: body.code }).toEqual({ status: 401, code: 'NOT_LOGGED_IN' });
  });

  it('answers a wrong password and an unknown login with the same words', async () => {
    const wrong = await api.stranger().logIn('t.T02', 'wrong');
    const unknown = await api.stranger().logIn('nobody', 'wrong');
    expect(wrong.status).toBe(401);
    expect(wrong.body).toMatchObject({ code: 'LOGIN_FAILED', detail: '用户名或密码不正确。' });
    expect(unknown.body).toEqual(wrong.body);
  });

  it('refuses a closed account like a wrong password', async () => {
    const { reader } = api.dependencies.casework.database;
    const client = await api.as('t.T03');
    await reader.query(`update account set is_active = false where login = 't.T03'`);
    expect((await client.get('/api/me')).status).toBe(401);
    expect((await api.stranger().logIn('t.T03')).body.code).toBe('LOGIN_FAILED');
  });
});

describe('fifty wrong passwords', () => {
  it('are slowed down with a time to wait, and do not lock the owner out elsewhere', async () => {
    const tries = await Promise.all(Array.from({ length: 50 }, (_, n) => api.stranger().logIn('th.T05', `wrong-${n}`)));
    for (const { status } of tries) expect([401, 429]).toContain(status);
    let last = await api.stranger().logIn('th.T05', 'wrong');
    for (let n = 0; n < 10 && last.status === 401; n += 1) last = await api.stranger().logIn('th.T05', 'wrong');
    expect(last).toMatchObject({ status: 429, body: { code: 'LOGIN_TOO_OFTEN', seconds: expect.any(Number) } });
    expect(Number(last.headers.get('retry-after'))).toBe(last.body.seconds);
    expect(last.body.seconds).toBeLessThanOrEqual(64);

    const { reader } = api.dependencies.casework.database;
    await reader.query(`update login_failure set address = '10.0.0.9' where login = 'th.T05'`);
    expect((await api.stranger().logIn('th.T05')).status).toBe(201);
  });

  it('are forgotten after a right one', async () => {
    for (let n = 0; n < 4; n += 1) await api.stranger().logIn('th.T06', 'wrong');
    expect((await api.stranger().logIn('th.T06')).status).toBe(201);
    for (let n = 0; n < 4; n += 1) expect((await api.stranger().logIn('th.T06', 'wrong')).status).toBe(401);
  });
});

describe('logging out', () => {
  it('ends the session at once, also for a copy of the cookie', async () => {
    const client = await api.as('t.T01');
    const copy = client.cookie;
    expect((await client.delete('/api/sessions/current')).status).toBe(204);
    const thief = api.stranger();
    thief.cookie = copy;
    expect((await thief.get('/api/me')).status).toBe(401);
  });
});

describe('changing the password', () => {
  it('needs the current one', async () => {
    const client = await api.as('t.T07');
    const answer = await client.put('/api/me/password', { current: 'wrong', next: 'a good new one' });
    expect(answer).toMatchObject({ status: 422, body: { code: 'PASSWORD_WRONG' } });
    expect((await api.stranger().logIn('t.T07')).status).toBe(201);
  });

  it('ends all other sessions and takes effect at once', async () => {
    const [here, elsewhere] = [await api.as('t.T08'), await api.as('t.T08')];
    expect((await here.put('/api/me/password', { current: 'demo-2026', next: 'a good new one' })).status).toBe(204);
    expect((await here.get('/api/me')).status).toBe(200);
    expect((await elsewhere.get('/api/me')).status).toBe(401);
    expect((await api.stranger().logIn('t.T08')).status).toBe(401);
    expect((await api.stranger().logIn('t.T08', 'a good new one')).status).toBe(201);
  });

  it('refuses the same one, and one that names its owner', async () => {
    const client = await api.as('t.T09');
    const change = (current: string, next: string) => client.put('/api/me/password', { current, next });
    await change('demo-2026', 'a good new one');
    expect((await change('a good new one', 'a good new one')).body.code).toBe('PASSWORD_UNCHANGED');
    expect((await change('a good new one', 'my name t.t09 is')).body.code).toBe('PASSWORD_TOO_EASY');
    expect((await change('a good new one', 'short')).body).toMatchObject({
      status: 400,
      errors: [{ path: 'next', code: 'TOO_SMALL' }],
    });
  });
});

describe('a request of another site', () => {
  const body = { login: 'v.T01-V02', password: 'demo-2026' };

  it('is refused when it writes', async () => {
    const answer = await api.stranger().post('/api/sessions', body, { origin: 'http://evil.example' });
    expect(answer).toMatchObject({ status: 403, body: { code: 'ORIGIN_NOT_OURS' } });
  });

  it('passes when the origin is ours', async () => {
    expect((await api.stranger().post('/api/sessions', body, { origin: api.url })).status).toBe(201);
  });

  it('passes with the token of the session, and with no other', async () => {
    const client = await api.as('v.T01-V02');
    const { csrfToken } = (await client.get('/api/me')).body;
    const change = { current: 'wrong', next: 'a good new one' };
    const withToken = (token: string) =>
      client.send('PUT', '/api/me/password', change, { origin: 'http://localhost:5173', 'x-csrf-token': token });
    expect((await withToken('guessed')).body.code).toBe('ORIGIN_NOT_OURS');
    expect((await withToken(csrfToken)).body.code).toBe('PASSWORD_WRONG');
  });
});

describe('the demo’s logins', () => {
  it('are one card per role, both centres apart, for somebody who has not logged in', async () => {
    const { body } = await api.stranger().get('/api/demo/accounts');
    expect(body.items.map(({ login }: { login: string }) => login).sort()).toEqual(
      [
        ...['a.admin', 'd.bureau', 'i.info', 'm.bureau', 'p.employee', 'p.resident', 'r.employee', 'r.resident'],
        ...['t.T01', 'th.T01', 'v.T01-V01'],
      ].sort(),
    );
    expect(body.items[0]).toMatchObject({
      name: expect.any(String),
      role: expect.any(String),
      officeName: expect.any(String),
    });
  });

  it('are nobody’s business outside a demo', async () => {
    const office = await anApi({ env: { DEMO: '0' } });
    expect((await office.stranger().get('/api/demo/accounts')).status).toBe(404);
    await office.end();
  });
});
