import { type AnApi, anApi, type Client } from '../support/an-api.js';
import { Things } from '../support/things.js';

const OFFICE = '上海市浦东新区社会保险经办中心';

describe('a letter to the office where somebody lives (Rule B10)', () => {
  let api: AnApi;
  let things: Things;
  let town: Client;

  beforeAll(async () => {
    api = await anApi();
    things = new Things(api);
    town = await api.as('t.T01');
  });
  afterAll(() => api.end());

  it('is recorded as a contact with its office, vain as long as nothing comes of it', async () => {
    const recipientNo = await things.recipient();
    const path = `/api/recipients/${recipientNo}`;
    const letter = { kind: 'letter', on: '2026-12-01', office: OFFICE, outcome: 'sent' };
    expect(await town.post(`${path}/contact-attempts`, letter)).toMatchObject({
      status: 201,
      body: { kind: 'letter', on: '2026-12-01', outcome: 'sent', office: OFFICE, vain: true },
    });
    const { items } = (await town.get(`${path}/timeline`)).body;
    expect(items).toContainEqual(
      expect.objectContaining({ code: 'letter.sent', params: expect.objectContaining({ office: OFFICE }) }),
    );
  });

  it.each([
    ['a letter to no office', { kind: 'letter', outcome: 'sent' }, 'office'],
    ['a letter that met somebody', { kind: 'letter', office: OFFICE, outcome: 'reached' }, 'outcome'],
    ['a call that was sent', { kind: 'call', outcome: 'sent' }, 'outcome'],
    ['a visit to an office', { kind: 'visit', outcome: 'reached', office: OFFICE }, 'office'],
    ['a telegram', { kind: 'telegram', outcome: 'sent' }, 'kind'],
  ])('is not %s', async (_what, attempt, at) => {
    const path = `/api/recipients/${await things.recipient()}/contact-attempts`;
    const { status, body } = await town.post(path, { on: '2026-12-01', ...attempt });
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'INVALID_REQUEST', errors: [{ path: at }] });
  });

  it('is an answer of a home visit: with its office and day, in the window of the reminders', async () => {
    const { id } = await things.task('homeVisit');
    expect((await town.get(`/api/inbox/tasks/${id}`)).body).toMatchObject({ livesElsewhere: null });
    expect((await town.get(`/api/inbox/tasks/${id}`)).body.answers).toContain('letterSent');
    const answer = (fields: object) =>
      town.post(`/api/inbox/tasks/${id}/answer`, { version: 1, answer: 'letterSent', ...fields });
    expect(await answer({ on: '2026-12-01' })).toMatchObject({ status: 400, body: { errors: [{ path: 'office' }] } });
    expect(await answer({ office: OFFICE, on: '2026-12-02' })).toMatchObject({
      status: 422,
      body: { code: 'ATTEMPT_IN_FUTURE', errors: [{ path: 'on' }] },
    });
    expect(await answer({ office: OFFICE, on: '2026-12-01' })).toMatchObject({
      status: 422,
      body: { code: 'LETTER_BEFORE_REMINDERS', errors: [{ path: 'on' }] },
    });
  });
});
