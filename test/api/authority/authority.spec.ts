import { DemoModule } from '../../../apps/dev/demo/demo.module.js';
import { openMonthlyReports } from '../../../libs/casework/open-monthly-report.js';
import { ROLES } from '../../../libs/domain/organisation/roles.js';
import { type AnApi, type Answer, anApi, type Client } from '../../support/an-api.js';
import { fingerprintOf } from '../../support/fingerprint.js';
import { Things, TODAY } from '../../support/things.js';
import { watchRoutes } from '../../support/watch-routes.js';
import { ACTORS } from './actors.js';
import { POLICY, type PolicyRow, PUBLIC_ROUTES } from './policy.js';
import { REQUESTS, type Wish } from './requests.js';

/** Long enough for a row of sixteen requests on a machine that has other work. */
const PATIENCE_MS = 60_000;

const rows = Object.keys(POLICY) as PolicyRow[];
const routeOf = (row: string): string => row.replace(/ \(.*\)$/, '');
/** The description's own page, its scripts and its other spellings. */
const isOfThePage = (route: string): boolean => /^GET \/docs(\/|$)|^GET \/api\/openapi\.json$/.test(route);

/** What is said of a thing that does not exist. */
const NOT_THERE = {
  type: 'about:blank',
  title: 'Not Found',
  status: 404,
  code: 'NOT_FOUND',
  detail: '没有找到，或者不在您的管辖范围内。',
};

describe('authority over every route (rules A5, I2, I3; quality 3)', () => {
  const watch = watchRoutes();
  let api: AnApi;
  let things: Things;

  beforeAll(async () => {
    api = await anApi({ today: TODAY, modules: [watch.module, DemoModule] });
    things = new Things(api);
    await openMonthlyReports(api.dependencies.casework, '2026-11');
    for (const { login } of ACTORS) await things.client(login);
  }, PATIENCE_MS);
  afterAll(() => api.end());

  const send = (client: Client, row: PolicyRow, { path, body, file }: Wish): Promise<Answer> =>
    file ? client.upload(path, file, 'file') : client.send(routeOf(row).split(' ')[0] ?? '', path, body);

  /** What came of a request, in the sign of the policy; what the policy has no sign for is told in words. */
  async function tried(client: Client, row: PolicyRow): Promise<string> {
    const wish = await REQUESTS[row](things);
    const before = await fingerprintOf(things.reader);
    const { status, body } = await send(client, row, wish);
    if (status < 300) {
      await wish.settled?.();
      return wish.isIn && !wish.isIn(body) ? 'o' : '+';
    }
    if (wish.passes !== undefined && body.code === wish.passes) return '+';
    const after = await fingerprintOf(things.reader);
    if (JSON.stringify(after) !== JSON.stringify(before)) return `${status} and something changed`;
    if (status === 401) return 'needs a session';
    if (status === 403) return 'x';
    if (status === 404 && JSON.stringify(body) === JSON.stringify(NOT_THERE)) return '-';
    return `${status} ${body.code}`;
  }

  it('has a row for every route of the running application, and a route for every row', () => {
    const known = new Set([...rows.map(routeOf), ...PUBLIC_ROUTES]);
    const running = [...watch.routes].filter((route) => !isOfThePage(route));
    expect(running.length).toBeGreaterThan(50);
    expect(running.filter((route) => !known.has(route))).toEqual([]);
    expect([...known].filter((route) => !watch.routes.has(route))).toEqual([]);
  });

  it('is tried by every role', () => {
    expect(new Set(ACTORS.map(({ role }) => role))).toEqual(new Set(ROLES));
  });

  it.each(rows)('%s needs a session', async (row) => {
    expect(await tried(api.stranger(), row)).toBe('needs a session');
  });

  it.each(rows)(
    '%s is as the policy says',
    async (row) => {
      const found: Record<string, string> = {};
      for (const actor of ACTORS) {
        const isLast = row === 'DELETE /api/sessions/current';
        const client = isLast ? await api.as(actor.login) : await things.client(actor.login);
        found[columnOf(actor)] = await tried(client, row);
      }
      const signs = POLICY[row].replaceAll(' ', '');
      const wanted = Object.fromEntries(ACTORS.map((actor, column) => [columnOf(actor), signs[column]]));
      expect(found).toEqual(wanted);
    },
    PATIENCE_MS,
  );

  it.each(PUBLIC_ROUTES)('%s needs none', async (route) => {
    const [method = '', path = ''] = route.split(' ');
    const { status } = await api.stranger().send(method, path.replace('*', ''), method === 'POST' ? {} : undefined);
    expect([401, 403]).not.toContain(status);
  });
});

const columnOf = ({ role, toPerson, login }: (typeof ACTORS)[number]): string => `${role} ${toPerson} ${login}`;
