import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnApi, anApi } from '../support/an-api.js';

let api: AnApi;
beforeAll(async () => {
  api = await anApi();
  const { webDir } = api.dependencies.config.http;
  mkdirSync(join(webDir, 'assets'), { recursive: true });
  writeFileSync(join(webDir, 'index.html'), '<!doctype html><title>工作台</title><meta nonce="__CSP_NONCE__">');
  writeFileSync(join(webDir, 'assets', 'main-1a2b3c.js'), 'start()');
  writeFileSync(join(webDir, '..', 'outside.txt'), 'secret');
});
afterAll(() => api.end());

const get = (path: string) => api.stranger().get(path);

describe('the screens', () => {
  it.each(['/', '/inbox', '/recipients/R12345678', '/index.html'])(
    'are one page at %s, asked for anew each time',
    async (path) => {
      const { status, headers, body } = await get(path);
      expect({ status, body }).toEqual({ status: 200, body: expect.stringContaining('<title>工作台</title>') });
      expect(headers.get('cache-control')).toMatch(/no-cache|max-age=0/);
    },
  );

  it('may write style elements only under a nonce that each answer has anew', async () => {
    const nonces = await Promise.all(
      ['/', '/inbox'].map(async (path) => {
        const { headers, body } = await get(path);
        const nonce = /nonce="([^"]+)"/.exec(body)?.[1];
        expect(headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(2);
  });

  it('keep their built files for a year', async () => {
    const { headers, body } = await get('/assets/main-1a2b3c.js');
    expect(body).toBe('start()');
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it.each(['/assets/main-old.js', '/..%2foutside.txt', '/%2e%2e/outside.txt', '/assets/..%2f..%2foutside.txt'])(
    'have no %s',
    async (path) => {
      const { status, body } = await get(path);
      expect(status).not.toBe(200);
      expect(JSON.stringify(body)).not.toContain('secret');
    },
  );
});

describe('every answer', () => {
  it.each(['/', '/api/me', '/api/health/live', '/assets/main-1a2b3c.js', '/docs'])(
    '%s tells the browser what it may not do',
    async (path) => {
      const { headers } = await get(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain(`script-src 'self'`);
      expect(policy).toContain(`frame-ancestors 'none'`);
      expect(policy).not.toMatch(/script-src[^;]*unsafe/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );

  it('of the api is stored nowhere', async () => {
    for (const path of ['/api/me', '/api/health/live', '/api/nothing']) {
      expect((await get(path)).headers.get('cache-control')).toBe('no-store');
    }
  });
});

describe('the description of the api', () => {
  it('names each route with its contract', async () => {
    const { status, body } = await get('/api/openapi.json');
    expect(status).toBe(200);
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining([
        '/api/sessions',
        '/api/me',
        '/api/evidence',
        '/api/evidence/{id}',
        '/api/audit',
        '/api/health/ready',
      ]),
    );
    const login = body.paths['/api/sessions'].post;
    expect(login.requestBody.content['application/json'].schema.required).toEqual(['login', 'password']);
    expect(login.responses['201'].content['application/json'].schema.properties.user).toBeDefined();
    expect(login.responses.default).toBeDefined();
    expect(body.paths['/api/evidence'].post.requestBody.content['multipart/form-data']).toBeDefined();
    const limit = body.paths['/api/audit'].get.parameters.find(({ name }: { name: string }) => name === 'limit');
    expect(limit).toMatchObject({ in: 'query', required: false });
    expect(body.paths['/api/codec/decode']).toBeUndefined();
  });

  it('has a page without a script of its own text, and without anything from elsewhere', async () => {
    const { status, body } = await get('/docs');
    expect(status).toBe(200);
    expect(body).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>\s*\S/);
    expect(body).not.toMatch(/(src|href)=["']https?:/);
  });
});
