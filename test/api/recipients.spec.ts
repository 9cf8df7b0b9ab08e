import { anIdentityNumber } from '../support/a-registration.js';
import { type AnApi, type Answer, anApi, type Client } from '../support/an-api.js';

const checklist = { alive: true, notServing: true, identityRight: true, contactCurrent: true };
/** A picture of one pixel; each upload is a piece of evidence of its own. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('/api/recipients', () => {
  let api: AnApi;
  let town: Client;
  let village: Client;
  let otherTown: Client;
  let centre: Client;

  beforeAll(async () => {
    api = await anApi();
    [town, village, otherTown, centre] = (await Promise.all(
      ['t.T01', 'v.T01-V01', 't.T02', 'p.resident'].map((login) => api.as(login)),
    )) as [Client, Client, Client, Client];
  });
  afterAll(() => api.end());

  const registration = (different: object = {}): object => ({
    name: '杜英宝',
    nationalId: anIdentityNumber(),
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
  const register = async (different: object = {}): Promise<string> => {
    const { status, body } = await town.post('/api/recipients', registration(different));
    expect(status).toBe(201);
    return body.recipientNo;
  };
  const photo = async (by: Client): Promise<string> => {
    const { body } = await by.upload('/api/evidence', PIXEL, 'photo.png');
    return body.evidenceId;
  };

  it('registers a person and shows the masked standing of api.md', async () => {
    const nationalId = anIdentityNumber();
    const { status, body } = await town.post('/api/recipients', registration({ nationalId }));
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: '杜英宝',
      nationalIdMasked: `990685********${nationalId.slice(-4)}`,
      recipientClass: 'residentPensioner',
      centre: 'residentPensionCentre',
      payer: 'LOCAL',
      town: 'T01',
      village: 'T01-V01',
      status: 'paying',
      stage: 'certified',
      validUntil: '2027-06-09',
      cycleNo: 2,
      suspendedFrom: null,
      monthlyAmountFen: 19764,
      phoneMasked: '199****3418',
      addressMasked: '柳桥镇双楼村***',
      workflowId: `recipient/${body.recipientNo}`,
    });
    expect((await town.get(`/api/recipients/${body.recipientNo}`)).body).toEqual(body);
    const again = await town.post('/api/recipients', registration({ nationalId }));
    expect(again).toMatchObject({ status: 409, body: { code: 'ALREADY_REGISTERED', recipientNo: body.recipientNo } });
    expect(JSON.stringify(again.body)).not.toContain(nationalId);
  });

  it('answers 404 for another area and for nobody alike (Rule A5)', async () => {
    const recipientNo = await register();
    const answers = await Promise.all([
      otherTown.get(`/api/recipients/${recipientNo}`),
      otherTown.get('/api/recipients/R99999999'),
      otherTown.get(`/api/recipients/${recipientNo}/timeline`),
      otherTown.get(`/api/recipients/${recipientNo}/certifications`),
      otherTown.post(`/api/recipients/${recipientNo}/reveal`, { reason: '好奇' }),
      otherTown.send('PATCH', `/api/recipients/${recipientNo}`, { phone: '19900000000' }),
      otherTown.post(`/api/recipients/${recipientNo}/contact-attempts`, {
        kind: 'call',
        on: '2026-12-01',
        outcome: 'reached',
      }),
    ]);
    for (const { status, body } of answers) {
      expect(status).toBe(404);
      expect(body).toEqual(answers[1]?.body);
    }
  });

  it('needs a login', async () => {
    for (const path of ['/api/recipients', '/api/recipients/count', '/api/decisions']) {
      expect((await api.stranger().get(path)).status).toBe(401);
    }
  });

  it('finds by what is typed, in the address or in the body, and counts the same', async () => {
    const recipientNo = await register({ name: '欧阳修' });
    const inAddress = await village.get('/api/recipients?search=oyx');
    expect(inAddress.body.items.map((item: { recipientNo: string }) => item.recipientNo)).toEqual([recipientNo]);
    expect((await village.post('/api/recipients/search', { search: '阳修' })).body).toEqual(inAddress.body);
    expect((await village.get('/api/recipients/count?search=oyx')).body).toEqual({ count: 1 });
    expect((await otherTown.get('/api/recipients/count?search=oyx')).body).toEqual({ count: 0 });
  });

  it('pages by cursor and refuses one that is none', async () => {
    await register();
    await register();
    const first = await town.get('/api/recipients?limit=1&sort=validUntil');
    expect(first.body.items).toHaveLength(1);
    const next = await town.get(`/api/recipients?limit=1&sort=validUntil&cursor=${first.body.nextCursor}`);
    expect(next.body.items[0].recipientNo).not.toBe(first.body.items[0].recipientNo);
    expect(await town.get('/api/recipients?cursor=x')).toMatchObject({ status: 400, body: { code: 'CURSOR_INVALID' } });
    expect((await town.get('/api/recipients?limit=0')).status).toBe(400);
  });

  it('certifies, shows it in history, and takes a request to void (rules B1, B4)', async () => {
    const recipientNo = await register();
    const entry = { happenedOn: '2026-11-30', channel: 'counter', evidenceIds: [await photo(town)], checklist };
    const certified = await town.post(`/api/recipients/${recipientNo}/certifications`, entry);
    expect(certified).toMatchObject({
      status: 201,
      body: {
        certification: { channel: 'counter', isVoid: false },
        recipient: { validUntil: '2027-11-30', cycleNo: 3 },
      },
    });
    const { id } = certified.body.certification;
    const certifications = await village.get(`/api/recipients/${recipientNo}/certifications?limit=1`);
    expect(certifications.body.items).toEqual([certified.body.certification]);
    expect(certifications.body.nextCursor).not.toBeNull();
    const kinds = (await village.get(`/api/recipients/${recipientNo}/timeline`)).body.items.map(
      (item: { kind: string; code: string }) => `${item.kind}.${item.code}`,
    );
    expect(kinds).toEqual(expect.arrayContaining(['certification.counter', 'audit.recipientRegistered']));

    const path = `/api/recipients/${recipientNo}/certifications/${id}/void`;
    expect(await village.post(path, { reason: '照片不是本人' })).toMatchObject({ status: 403 });
    expect(await town.post(path, { reason: '照片不是本人' })).toMatchObject({
      status: 202,
      body: { certificationId: id, state: 'requested' },
    });
    expect(await town.post(path, { reason: '再次申请' })).toMatchObject({
      status: 409,
      body: { code: 'VOID_ALREADY_REQUESTED' },
    });
    const malformed = await town.post(`/api/recipients/${recipientNo}/certifications/x/void`, { reason: '错' });
    expect(malformed.status).toBe(404);
  });

  it.each([
    [{ happenedOn: '2026-12-02' }, 'CERTIFICATION_IN_FUTURE'],
    [{ evidenceIds: [] }, 'EVIDENCE_MISSING'],
    [{ checklist: { ...checklist, alive: false } }, 'CHECKLIST_NOT_MET'],
  ])('refuses a certification with %j and changes nothing', async (wrong, code) => {
    const recipientNo = await register();
    const entry = {
      happenedOn: '2026-11-30',
      channel: 'counter',
      evidenceIds: [await photo(town)],
      checklist,
      ...wrong,
    };
    const refused = await town.post(`/api/recipients/${recipientNo}/certifications`, entry, {
      'accept-language': 'en',
    });
    expect(refused).toMatchObject({ status: 422, body: { code } });
    expect(refused.body.detail).toMatch(/^[A-Z]/);
    expect((await town.get(`/api/recipients/${recipientNo}`)).body.validUntil).toBe('2027-06-09');
  });

  it('keeps who helped with the certification, not with the record of the act (Rule B10)', async () => {
    const recipientNo = await register();
    const path = `/api/recipients/${recipientNo}/certifications`;
    const helper = { name: '阮春荣', relation: '女儿', consent: true };
    const entry = { happenedOn: '2026-11-30', channel: 'counter', evidenceIds: [await photo(town)], checklist };
    const unwilling = await town.post(path, { ...entry, helper: { ...helper, consent: false } });
    expect(unwilling).toMatchObject({
      status: 422,
      body: { code: 'HELPER_WITHOUT_CONSENT', errors: [{ path: 'helper.consent' }] },
    });
    expect((await town.post(path, { ...entry, helper: { ...helper, name: ' ' } })).status).toBe(400);
    expect((await town.post(path, { ...entry, helper })).body.certification.helper).toEqual(helper);
    const { items } = (await town.get(`/api/recipients/${recipientNo}/timeline`)).body;
    expect(items).toContainEqual(
      expect.objectContaining({ kind: 'certification', params: expect.objectContaining({ helper }) }),
    );
    const { reader } = api.dependencies.casework.database;
    const rows = await reader.query('select after from audit_entry where recipient_no = $1', [recipientNo]);
    expect(JSON.stringify(rows)).not.toContain('阮春荣');
  });

  it('records a contact attempt by village or town, not by a centre (Rule C1)', async () => {
    const recipientNo = await register();
    const attempt = { kind: 'call', on: '2026-12-01', outcome: 'unreachable', numberDialled: '19906853418' };
    expect(await village.post(`/api/recipients/${recipientNo}/contact-attempts`, attempt)).toMatchObject({
      status: 201,
      body: { kind: 'call', vain: true, by: 'v.T01-V01' },
    });
    expect((await centre.post(`/api/recipients/${recipientNo}/contact-attempts`, attempt)).status).toBe(403);
  });

  it('reveals with a reason only, and the reason stays on record (Rule I1)', async () => {
    const nationalId = anIdentityNumber();
    const recipientNo = await register({ nationalId });
    expect((await centre.post(`/api/recipients/${recipientNo}/reveal`, { reason: ' ' })).status).toBe(400);
    const revealed = await centre.post(`/api/recipients/${recipientNo}/reveal`, { reason: '核对身份' });
    expect(revealed).toMatchObject({ status: 200, body: { nationalId, phone: '19906853418' } });
    const { body } = await centre.get(`/api/recipients/${recipientNo}/timeline`);
    expect(body.items).toContainEqual(
      expect.objectContaining({ code: 'identityRevealed', by: 'p.resident', params: { why: '核对身份' } }),
    );
  });

  it('reveals anew under the same key, each time on record, and stores no number with the key', async () => {
    const nationalId = anIdentityNumber();
    const recipientNo = await register({ nationalId });
    const key = { 'idempotency-key': 'reveal' };
    for (const _ of [1, 2]) await town.post(`/api/recipients/${recipientNo}/reveal`, { reason: '核对' }, key);
    const { reader } = api.dependencies.casework.database;
    const acts = await reader.query(`select 1 from audit_entry where recipient_no = $1 and act = 'identityRevealed'`, [
      recipientNo,
    ]);
    expect(acts).toHaveLength(2);
    expect(await reader.query(`select 1 from idempotency where key = 'reveal'`)).toEqual([]);
  });

  it('corrects contact data at once, asks for a move, refuses a new name (rules A4, I2)', async () => {
    const recipientNo = await register();
    const patch = (body: object) => town.send('PATCH', `/api/recipients/${recipientNo}`, body);
    expect(await patch({ phone: '13912345678' })).toMatchObject({ status: 200, body: { phoneMasked: '139****5678' } });
    expect(await patch({ name: '杜英' })).toMatchObject({ status: 422, body: { code: 'NEEDS_CHANGE_REQUEST' } });
    const move = { town: 'T02', village: 'T02-V01' };
    expect(await patch(move)).toMatchObject({ status: 200, body: { town: 'T01' } });
    expect(await patch(move)).toMatchObject({ status: 409, body: { code: 'MOVE_ALREADY_REQUESTED' } });
  });

  it('certifies a group session one by one and says of each what became of him', async () => {
    const [first, second] = [await register(), await register()];
    const session = {
      happenedOn: '2026-12-01',
      place: '双楼村活动室',
      attendees: [
        { recipientNo: first, evidenceIds: [await photo(village)], checklist },
        { recipientNo: second, evidenceIds: [], checklist },
      ],
    };
    const { status, body } = await village.post('/api/group-sessions', session);
    expect(status).toBe(200);
    expect(body.results).toEqual([
      { recipientNo: first, ok: true, certificationId: expect.any(String) },
      { recipientNo: second, ok: false, code: 'EVIDENCE_MISSING', detail: expect.stringContaining('佐证') },
    ]);
    expect((await centre.post('/api/group-sessions', session)).status).toBe(403);
  });

  it('keeps with everybody of a group session who helped him (Rule B10)', async () => {
    const [helped, unwilling] = [await register(), await register()];
    const helper = { name: '阮春荣', relation: '女儿', consent: true };
    const hold = async (recipientNo: string, different: object = {}): Promise<Answer> =>
      village.post('/api/group-sessions', {
        happenedOn: '2026-12-01',
        place: '双楼村活动室',
        attendees: [
          { recipientNo, evidenceIds: [await photo(village)], checklist, helper: { ...helper, ...different } },
        ],
      });
    expect((await hold(helped)).body.results).toMatchObject([{ ok: true }]);
    const { items } = (await town.get(`/api/recipients/${helped}/certifications`)).body;
    expect(items[0]).toMatchObject({ channel: 'groupSession', helper });
    expect((await hold(unwilling, { consent: false })).body.results).toMatchObject([
      { code: 'HELPER_WITHOUT_CONSENT' },
    ]);
    const nameless = await hold(unwilling, { name: ' ' });
    expect(nameless).toMatchObject({ status: 400, body: { errors: [{ path: 'attendees.0.helper.name' }] } });
  });

  it('executes a registration once under one Idempotency-Key', async () => {
    const body = registration();
    const key = { 'idempotency-key': 'register-once' };
    const [first, second] = [
      await town.post('/api/recipients', body, key),
      await town.post('/api/recipients', body, key),
    ];
    expect(first.status).toBe(201);
    expect(second).toMatchObject({ status: 201, body: first.body });
  });

  it('lets I, D and A into no recipient page, not even a count (Rule A5)', async () => {
    const recipientNo = await register();
    for (const login of ['i.info', 'd.bureau', 'a.admin']) {
      const client = await api.as(login);
      expect((await client.get(`/api/recipients/${recipientNo}`)).status).toBe(404);
      expect((await client.get('/api/recipients/count')).body).toEqual({ count: 0 });
    }
  });
});
