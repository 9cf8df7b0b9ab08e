import { openMonthlyReports } from '../../../libs/casework/open-monthly-report.js';
import { type AnApi, type Answer, anApi, type Client } from '../../support/an-api.js';
import { fingerprintOf } from '../../support/fingerprint.js';
import { Things, TODAY } from '../../support/things.js';
import { WRONG_FACTS } from './facts.js';
import { WRONG_FILES } from './files.js';
import { WRONG_REQUESTS } from './requests.js';

const PATIENCE_MS = 60_000;
const CHINESE = { 'accept-language': 'zh-CN' };
const ENGLISH = { 'accept-language': 'en' };

let api: AnApi;
let things: Things;
beforeAll(async () => {
  api = await anApi({ today: TODAY });
  things = new Things(api);
  await openMonthlyReports(api.dependencies.casework, '2026-11');
  await Promise.all(['v.T01-V01', 't.T01', 't2.T01', 'i.info', 'm.bureau'].map((login) => things.client(login)));
}, PATIENCE_MS);
afterAll(() => api.end());

/** What every refusal is: a problem with its code, and a whole sentence without a gap. */
function expectProblem({ status, headers, body }: Answer, wanted: { status: number; code: string }): void {
  expect({ status, code: body.code }).toEqual({ status: wanted.status, code: wanted.code });
  expect(headers.get('content-type')).toContain('application/problem+json');
  expect(body).toMatchObject({ type: 'about:blank', status, title: expect.any(String) });
  for (const { detail } of [body, ...(body.errors ?? [])]) expect(detail).not.toMatch(/[{}]|undefined|null/);
}

const sentences = ({ body }: Answer): string[] =>
  [body, ...(body.errors ?? [])].map(({ detail }: { detail: string }) => detail);

describe('wrong input is refused in the words of whoever sent it, and changes nothing', () => {
  it.each([...WRONG_FILES, ...WRONG_FACTS, ...WRONG_REQUESTS].map((wrong) => [wrong.what, wrong] as const))(
    '%s',
    async (_, wrong) => {
      const client = await things.client(wrong.by);
      const send = await wrong.prepare(things);
      const before = await fingerprintOf(things.reader);
      const chinese = await send(client, CHINESE);
      const english = await send(client, ENGLISH);

      expectProblem(chinese, wrong);
      expectProblem(english, wrong);
      for (const sentence of sentences(chinese)) expect(sentence).toMatch(/\p{Script=Han}.*。$/u);
      // The headers of a roster are Chinese in every language.
      for (const sentence of sentences(english)) expect(sentence).toMatch(/^[^。]*[a-z]{3} [^。]*\.$/u);
      if (wrong.at) {
        const told = chinese.body.errors.map(({ path, code }: { path: string; code: string }) => [path, code]);
        expect(Object.fromEntries(told)).toEqual(wrong.at);
      }
      expect(await fingerprintOf(things.reader)).toEqual(before);
    },
    PATIENCE_MS,
  );
});

describe('fifty wrong passwords', () => {
  const guess = async (login: string, client: Client = api.stranger()): Promise<Answer> =>
    client.post('/api/sessions', { login, password: 'wrong' }, ENGLISH);

  /** Answers from the first guess to the fiftieth, one after the other. */
  async function fifty(login: string): Promise<Answer[]> {
    const answers: Answer[] = [];
    for (let n = 0; n < 50; n += 1) answers.push(await guess(login));
    return answers;
  }
  const told = ({ status, body }: Answer) => ({ status, code: body.code });

  it(
    'of a login are answered like those of nobody, and change nothing but the count of failures',
    async () => {
      await guess('t.T04');
      const before = await fingerprintOf(things.reader, ['login_failure']);
      const [known, unknown] = [await fifty('t.T05'), await fifty('nobody.T05')];
      const codes = known.map((answer) => told(answer).code);
      expect(codes.slice(0, 5)).toEqual(Array(5).fill('LOGIN_FAILED'));
      expect(codes.at(-1)).toBe('LOGIN_TOO_OFTEN');
      expect(unknown[0]?.body).toEqual(known[0]?.body);
      expect(unknown.slice(0, 6).map(told)).toEqual(known.slice(0, 6).map(told));
      expect(unknown.at(-1)?.body.code).toBe('LOGIN_TOO_OFTEN');
      for (const answer of [...known, ...unknown]) {
        expectProblem(answer, told(answer));
        if (answer.status === 429) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      }
      expect(await fingerprintOf(things.reader, ['login_failure'])).toEqual(before);
    },
    PATIENCE_MS,
  );

  it('do not lock out the owner, who comes from elsewhere', async () => {
    await things.reader.query(`update login_failure set address = '10.0.0.9' where login = 't.T05'`);
    expect((await api.stranger().logIn('t.T05')).status).toBe(201);
  });

  it('of nobody cost the same work: each is tried against a hash', async () => {
    const { passwords } = api.dependencies;
    const tried: (string | undefined)[] = [];
    const { matches } = passwords;
    passwords.matches = (password, hash) => {
      tried.push(hash);
      return matches.call(passwords, password, hash);
    };
    await things.reader.query(`update account set is_active = false where login = 't.T07'`);
    for (const login of ['t.T06', 'nobody.T06', 't.T07']) await guess(login);
    passwords.matches = matches;
    expect(tried.map((hash) => hash !== undefined)).toEqual([true, false, false]);
  });
});
