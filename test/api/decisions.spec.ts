import { showDecision } from '../../apps/api/decisions/show-decision.js';
import { DecisionEntity } from '../../libs/database/entities/decision.entity.js';
import type { DecisionView } from '../../libs/database/queries/decisions.query.js';
import { aRegistration } from '../support/a-registration.js';
import { type AnApi, anApi } from '../support/an-api.js';

describe('/api/decisions', () => {
  let api: AnApi;

  beforeAll(async () => {
    api = await anApi();
    const town = await api.as('t.T01');
    const { body } = await town.post('/api/recipients', aRegistration({ lastCertifiedOn: '2025-11-01' }));
    const { reader } = api.dependencies.casework.database;
    const [maker]: { person_id: string }[] = await reader.query(
      `select person_id from account where login = 'p.resident'`,
    );
    await reader.insert(DecisionEntity, {
      decisionNo: 'DC0000000001',
      kind: 'suspension',
      recipientNo: body.recipientNo,
      state: 'proposed',
      reason: 'unreachable',
      clause: '海人社〔2024〕24号 二.3',
      explanation: '经两次电话联系和上门核实均无法联系到您本人。',
      makerLogin: 'p.resident',
      makerPerson: maker?.person_id ?? '',
      proposedOn: '2026-12-01',
      evidenceIds: [],
      attempts: [],
    });
  });
  afterAll(() => api.end());

  it.each([
    ['r.resident', 1],
    ['th.T01', 1],
    ['v.T01-V01', 1],
    ['m.bureau', 1],
    ['r.employee', 0],
    ['t.T02', 0],
    ['i.info', 0],
  ])('shows %s %i of them: those of the area (Rule A5)', async (login, seen) => {
    const client = await api.as(login);
    const { body } = await client.get('/api/decisions?kind=suspension&state=proposed');
    expect(body.items).toHaveLength(seen);
    expect((await client.get('/api/decisions/count')).body).toEqual({ count: seen });
    expect((await client.get('/api/decisions/DC0000000001')).status).toBe(seen === 1 ? 200 : 404);
  });

  it('explains in the language of the reader; on record is the Chinese sentence (Rule C3)', async () => {
    const client = await api.as('r.resident');
    const chinese = await client.get('/api/decisions/DC0000000001');
    expect(chinese.body).toMatchObject({
      explanation: '经两次电话联系和上门核实均无法联系到您本人。',
      maker: 'p.resident',
      checker: null,
      months: [],
      backPayFen: 0,
      overpaidFen: 0,
    });
    expect(Object.keys(chinese.body)).not.toContain('cycleEnd');
    const english = await client.get('/api/decisions/DC0000000001', { 'accept-language': 'en' });
    expect(english.body.explanation).toMatch(/could not be reached/);
  });

  it('refuses a kind that is none', async () => {
    const client = await api.as('r.resident');
    expect(await client.get('/api/decisions?kind=fine')).toMatchObject({
      status: 400,
      body: { code: 'INVALID_REQUEST' },
    });
  });
});

describe('a decision in English', () => {
  const view = {
    kind: 'resumption',
    state: 'confirmed',
    reason: 'certified',
    explanation: '中文',
    effectiveMonth: '2027-02',
    months: ['2026-12', '2027-01'],
    backPayFen: 39528,
    certifiedOn: '2027-01-10',
    cycleEnd: null,
    diedOn: null,
    confirmedOn: '2027-01-12',
  } as unknown as DecisionView;

  it('names certification, months and back-pay of a resumption', () => {
    const { explanation } = showDecision(view, 'en');
    for (const part of ['2027-01-10', '2027-02', '2026-12, 2027-01', '395.28']) expect(explanation).toContain(part);
  });

  it('names the overpaid months and their sum of a termination (Rule F1)', () => {
    const ended = { ...view, kind: 'termination' as const, diedOn: '2026-11-20' as const, overpaidFen: 39528 };
    expect(showDecision(ended, 'en').explanation).toContain('paid too much: 2026-12, 2027-01, 395.28 yuan');
  });

  it('promises no sum before it is settled', () => {
    const proposed = { ...view, state: 'proposed' as const, confirmedOn: null, backPayFen: 0, months: [] };
    expect(showDecision(proposed, 'en').explanation).not.toMatch(/back-pay/);
  });

  it('leaves the words of a maker who declined as they are', () => {
    expect(showDecision({ ...view, state: 'declined', explanation: '本人已来电' }, 'en').explanation).toBe(
      '本人已来电',
    );
  });
});
