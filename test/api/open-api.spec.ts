import { Validator } from '@seriousme/openapi-schema-validator';
import { DemoModule } from '../../apps/dev/demo/demo.module.js';
import { type AnApi, anApi } from '../support/an-api.js';
import { watchRoutes } from '../support/watch-routes.js';

interface Operation {
  operationId: string;
  parameters?: { name: string; in: string; schema?: object }[];
  requestBody?: { content: Record<string, { schema?: object }> };
  responses: Record<string, { content?: Record<string, { schema?: object }> }>;
}

/** Not for people: the Temporal Web UI's own door, the screens, and the description itself. */
const NOT_DESCRIBED = /\/api\/codec\/|^GET \/docs|^GET \/api\/openapi\.json$|^GET \/\*$/;

describe('the description of the api', () => {
  const watch = watchRoutes();
  let api: AnApi;
  let document: { openapi: string; paths: Record<string, Record<string, Operation>> };
  let operations: [route: string, operation: Operation][];

  beforeAll(async () => {
    api = await anApi({ modules: [watch.module, DemoModule] });
    document = (await api.stranger().get('/api/openapi.json')).body;
    operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]): [string, Operation] => [
        `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
        operation,
      ]),
    );
  });
  afterAll(() => api.end());

  it('is lawful OpenAPI', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document) as never);
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it('names every route of the running application, and no other', () => {
    const running = [...watch.routes].filter((route) => !NOT_DESCRIBED.test(route)).sort();
    expect(operations.map(([route]) => route).sort()).toEqual(running);
  });

  it('names each route once', () => {
    const ids = operations.map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says of each what is sent, what is answered, and that a refusal is a problem', () => {
    for (const [route, { parameters = [], requestBody, responses }] of operations) {
      const inPath = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
      expect([route, inPath]).toEqual([route, [...route.matchAll(/:(\w+)/g)].map((match) => match[1])]);
      expect([route, Object.keys(responses).some((status) => /^2/.test(status))]).toEqual([route, true]);
      expect([route, responses.default]).toEqual([route, expect.anything()]);
      for (const [type, { schema }] of Object.entries(requestBody?.content ?? {})) {
        expect([route, type, schema]).toEqual([route, type, expect.anything()]);
      }
    }
  });
});
