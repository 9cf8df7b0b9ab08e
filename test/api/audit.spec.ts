import { registerRecipient } from '../../libs/casework/register-recipient.js';
import { aRegistration } from '../support/a-registration.js';
import { actorOf } from '../support/actor-of.js';
import { type AnApi, anApi } from '../support/an-api.js';

let api: AnApi;
let recipientNo: string;
beforeAll(async () => {
  api = await anApi();
  recipientNo = await registerRecipient(api.dependencies.casework, await actorOf(api, 'p.resident'), aRegistration());
});
afterAll(() => api.end());

const entries = async (login: string, query = '') =>
  (await (await api.as(login)).get(`/api/audit?limit=200${query}`)).body.items;

describe('the audit', () => {
  it('tells the manager everything, newest first', async () => {
    const items = await entries('m.bureau');
    const ids = items.map(({ id }: { id: number }) => id);
    expect(ids).toEqual([...ids].sort((a, b) => b - a));
    expect(items.some((entry: { recipientNo: string | null }) => entry.recipientNo === recipientNo)).toBe(true);
    expect(items[0]).toMatchObject({
      act: 'signedIn',
      actor: 'm.bureau',
      actorName: expect.any(String),
      businessDay: '2026-12-01',
    });
  });

  it('tells the administrator nothing about recipients', async () => {
    expect((await entries('a.admin')).every((entry: { recipientNo: unknown }) => entry.recipientNo === null)).toBe(
      true,
    );
    expect(await entries('a.admin', `&recipientNo=${recipientNo}`)).toEqual([]);
  });

  it('is narrowed to one recipient or one subject', async () => {
    const ofOne = await entries('m.bureau', `&recipientNo=${recipientNo}`);
    expect(ofOne.length).toBeGreaterThan(0);
    expect(ofOne.every((entry: { recipientNo: string }) => entry.recipientNo === recipientNo)).toBe(true);
    const logins = await entries('m.bureau', '&subject=account:p.resident');
    expect(logins.map(({ act }: { act: string }) => act)).toEqual(['signedIn']);
  });

  it('is paged by keys', async () => {
    const manager = await api.as('m.bureau');
    const first = (await manager.get('/api/audit?limit=2')).body;
    const second = (await manager.get(`/api/audit?limit=2&cursor=${first.nextCursor}`)).body;
    expect(second.items[0].id).toBeLessThan(first.items[1].id);
    expect((await manager.get('/api/audit?cursor=nonsense')).body.code).toBe('CURSOR_INVALID');
  });

  it.each(['v.T01-V01', 't.T01', 'th.T01', 'p.resident', 'r.resident', 'i.info', 'd.bureau'])(
    'is closed to %s',
    async (login) => {
      expect((await (await api.as(login)).get('/api/audit')).status).toBe(403);
    },
  );
});
