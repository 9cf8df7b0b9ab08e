import { randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { allowStyles } from '../http/security.js';

/** Stands in the built index.html (apps/web/vite.config.ts) wherever a nonce belongs. */
const NONCE_PLACEHOLDER = /__CSP_NONCE__/g;

/** The screens. Addresses that are no file are places inside the single page, which finds its own way. */
export async function serveWeb(api: NestFastifyApplication, webDir: string): Promise<void> {
  const server = api.getHttpAdapter().getInstance();
  // Compressed twins of the built files lie beside them.
  await server.register(fastifyStatic, { root: webDir, serve: false, preCompressed: true });
  server.get('/*', async (request, reply) => {
    const path = normalize(decodeURIComponent(request.url.split('?')[0] ?? '/'));
    if (path.startsWith('/api/') || path === '/api') return reply.callNotFound();
    if (path !== '/index.html' && (await isFile(join(webDir, path)))) return reply.sendFile(path, caching(path));
    if (extname(path) !== '' && path !== '/index.html') return reply.callNotFound();
    const page = await readFile(join(webDir, 'index.html'), 'utf8').catch(() => null);
    if (page === null) return reply.callNotFound();
    // antd writes style elements while it runs; they carry the nonce of this one answer, so it is never kept.
    const nonce = randomBytes(16).toString('base64');
    allowStyles(reply, `'nonce-${nonce}'`);
    return reply
      .header('Cache-Control', 'no-cache, no-store')
      .type('text/html; charset=utf-8')
      .send(page.replace(NONCE_PLACEHOLDER, nonce));
  });
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (entry) => entry.isFile(),
    () => false,
  );

/** Built assets carry their content's hash in their name. */
const caching = (path: string) => (path.startsWith('/assets/') ? { maxAge: '365d', immutable: true } : { maxAge: 0 });
