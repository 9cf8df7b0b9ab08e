import ExcelJS from 'exceljs';
import { openMonthlyReports } from '../../libs/casework/open-monthly-report.js';
import type { Actor } from '../../libs/domain/organisation/roles.js';
import { type AFinding, aFinding } from '../support/a-finding.js';
import { actorOf } from '../support/actor-of.js';
import { type AnApi, anApi, type Client } from '../support/an-api.js';

const BASE = '/api/reports/monthly';
const ONE = `${BASE}/T01/2026-11`;

describe('GET and POST /api/reports/monthly (rules G1–G6, A5, I1)', () => {
  let api: AnApi;
  let town: Actor;
  const clients: Record<string, Client> = {};
  const as = async (login: string): Promise<Client> => {
    clients[login] ??= await api.as(login);
    return clients[login];
  };
  let resident: AFinding;
  let employee: AFinding;

  beforeAll(async () => {
    api = await anApi({ today: '2026-11-30' });
    town = await actorOf(api, 't.T01');
    const house = { casework: api.dependencies.casework, database: api.dependencies.casework.database };
    resident = await aFinding(house as never, town);
    employee = await aFinding(
      house as never,
      town,
      { kind: 'dead', diedOn: '2026-09-20' },
      { recipientClass: 'enterpriseRetiree' },
    );
  });
  afterAll(() => api.end());

  it('before day 1 shows the rows live, and cannot be submitted', async () => {
    const { status, body } = await (await as('th.T01')).get(ONE);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'notOpen',
      opensOn: '2026-12-01',
      dueOn: '2026-12-04',
      version: 0,
      maySubmit: false,
      counts: null,
    });
    expect([body.annex1.length, body.annex2.length]).toEqual([1, 1]);
    expect(await (await as('th.T01')).post(`${ONE}/submit`)).toMatchObject({
      status: 409,
      body: { code: 'REPORT_NOT_OPEN' },
    });
  });

  it('asked for no month, lists the latest that has been opened, and none while none has', async () => {
    const latest = async (login: string): Promise<[string, string][]> =>
      (await (await as(login)).get(BASE)).body.items.map(({ period, state }: Record<string, string>) => [
        period,
        state,
      ]);
    expect(await latest('th.T01')).toEqual([['2026-10', 'notOpen']]);
    api.clock.day = '2026-12-01';
    await openMonthlyReports(api.dependencies.casework, '2026-11');
    // The opening of a later day 1 has not come yet.
    api.clock.day = '2027-01-01';
    expect(await latest('th.T01')).toEqual([['2026-11', 'open']]);
    api.clock.day = '2026-12-01';
  });

  it('lists the towns of one’s area', async () => {
    api.clock.day = '2026-12-01';
    await openMonthlyReports(api.dependencies.casework, '2026-11');
    const own = await (await as('th.T01')).get(`${BASE}?period=2026-11`);
    expect(own.body.items.map(({ town: code, state }: { town: string; state: string }) => [code, state])).toEqual([
      ['T01', 'open'],
    ]);
    const all = await (await as('p.resident')).get(BASE);
    expect(all.body.items.length).toBeGreaterThan(3);
    expect(all.body.nextCursor).toBeNull();
    expect((await (await as('v.T01-V01')).get(BASE)).status).toBe(403);
    expect((await (await as('i.info')).get(BASE)).status).toBe(403);
    expect((await api.stranger().get(BASE)).status).toBe(401);
    expect((await (await as('th.T01')).get(`${BASE}?period=2026-13`)).body.code).toBe('INVALID_REQUEST');
  });

  it('another town’s report is not there, nor is a month that is none', async () => {
    const stranger = await as('th.T02');
    for (const path of [ONE, `${ONE}/annexes/1.xlsx?centre=residentPensionCentre`])
      expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.post(`${ONE}/submit`)).status).toBe(404);
    expect((await (await as('th.T01')).get(`${BASE}/T01/2026-13`)).status).toBe(404);
    expect((await (await as('m.bureau')).get(`${BASE}/T99/2026-11`)).status).toBe(404);
  });

  it('the town head submits; a clerk may not', async () => {
    expect((await (await as('t.T01')).post(`${ONE}/submit`)).status).toBe(403);
    const { status, body } = await (await as('th.T01')).post(`${ONE}/submit`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      version: 1,
      isNil: false,
      isLate: false,
      counts: { annex1: 1, annex2: 1 },
      changes: [],
    });
    expect(await (await as('th.T01')).post(`${ONE}/submit`)).toMatchObject({
      status: 409,
      body: { code: 'REPORT_UNCHANGED', version: 1 },
    });
  });

  it('Rule A5 a centre sees the part of its own scheme, not even the other’s count', async () => {
    const { body } = await (await as('p.resident')).get(ONE);
    expect(body.centres).toEqual(['residentPensionCentre']);
    expect(body.annex1.map((row: { recipientNo: string }) => row.recipientNo)).toEqual([resident.recipientNo]);
    expect(body.annex2).toEqual([]);
    expect(body.counts).toMatchObject({ annex1: 1, annex2: 0 });
    expect(body.versions[0].counts).toMatchObject({ annex1: 1, annex2: 0 });
    expect(body.mails.map((mail: { centre: string }) => mail.centre)).toEqual(['residentPensionCentre']);
    const list = await (await as('r.employee')).get(`${BASE}?period=2026-11`);
    expect(list.body.items[0]).toMatchObject({ town: 'T01', counts: { annex1: 0, annex2: 1 } });
  });

  it('Rule G5 every row says what became of it; numbers are masked and no address stands in it', async () => {
    const { body } = await (await as('th.T01')).get(ONE);
    expect(body).toMatchObject({ state: 'submitted', version: 1, maySubmit: true, pendingChanges: [] });
    const [row] = body.annex1;
    expect(row.nationalIdMasked).toMatch(/^990685\*{8}\d{3}[\dX]$/);
    expect(row.outcome).toEqual({ decision: null, openTask: null, certifiedSince: false });
    expect(JSON.stringify(body)).not.toMatch(/7组41号|99068519550101/);
  });

  it('Rule I1 an annex carries full numbers, goes to its own centre and the town only, and taking it away is on record', async () => {
    const clerk = await as('p.resident');
    const answer = await fetch(`${api.url}${ONE}/annexes/1.xlsx`, { headers: { cookie: clerk.cookie } });
    expect(answer.status).toBe(200);
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain(
      '附件1_未认证暂停发放人员汇总表',
    );
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await answer.arrayBuffer());
    expect(String(workbook.worksheets[0]?.getCell('D4').value)).toMatch(/^99068519550101\d{3}[\dX]$/);

    expect((await clerk.get(`${ONE}/annexes/1.xlsx?centre=employeePensionCentre`)).status).toBe(404);
    expect((await clerk.get(`${ONE}/annexes/entrusted.xlsx`)).status).toBe(404);
    expect((await clerk.get(`${ONE}/annexes/3.xlsx`)).status).toBe(404);
    expect(await (await as('th.T01')).get(`${ONE}/annexes/1.xlsx`)).toMatchObject({
      status: 400,
      body: { code: 'CENTRE_MISSING' },
    });
    expect(
      (await (await as('th.T01')).get(`${ONE}/annexes/2.xlsx?centre=employeePensionCentre&version=1`)).status,
    ).toBe(200);
    expect(
      (await (await as('th.T01')).get(`${ONE}/annexes/2.xlsx?centre=employeePensionCentre&version=7`)).status,
    ).toBe(404);
    const taken = await api.dependencies.casework.database.reader.query(
      `select actor, after from audit_entry where act = 'annexDownloaded' order by id`,
    );
    expect(taken).toEqual([
      { actor: 'p.resident', after: { annex: 'annex1', centre: 'residentPensionCentre', version: 1 } },
      { actor: 'th.T01', after: { annex: 'annex2', centre: 'employeePensionCentre', version: 1 } },
    ]);
    expect(employee.recipientNo).toBeTruthy();
  });

  it('a doubtful mail is settled by the town head or the manager', async () => {
    const { reader } = api.dependencies.casework.database;
    await reader.query(`update mail set state = 'doubtful' where centre = 'residentPensionCentre'`);
    const body = {
      mailKey: 'report/T01/2026-11/residentPensionCentre/v1',
      outcome: 'arrived',
      reason: '电话确认已收到',
    };
    expect((await (await as('p.resident')).post(`${BASE}/mails/settle`, body)).status).toBe(403);
    expect((await (await as('th.T02')).post(`${BASE}/mails/settle`, body)).status).toBe(404);
    expect((await (await as('m.bureau')).post(`${BASE}/mails/settle`, body)).status).toBe(204);
    expect(await (await as('m.bureau')).post(`${BASE}/mails/settle`, body)).toMatchObject({
      status: 409,
      body: { code: 'MAIL_NOT_DOUBTFUL' },
    });
  });

  it('Rule G6 the period closes with the due day', async () => {
    api.clock.day = '2026-12-05';
    expect((await (await as('th.T01')).get(ONE)).body).toMatchObject({ state: 'closed', maySubmit: false });
    expect(await (await as('th.T01')).post(`${ONE}/submit`)).toMatchObject({
      status: 409,
      body: { code: 'PERIOD_CLOSED' },
    });
    const list = await (await as('m.bureau')).get(`${BASE}?period=2026-11`);
    expect(list.body.items.slice(0, 2)).toMatchObject([
      { town: 'T01', isMissing: false },
      { town: 'T02', isMissing: true, isLate: false },
    ]);
  });
});
