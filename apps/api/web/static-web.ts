import { stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** The screens. Addresses that are no file are places inside the single page, which finds its own way. */
export async function serveWeb(api: NestFastifyApplication, webDir: string): Promise<void> {
  const server = api.getHttpAdapter().getInstance();
  // Compressed twins of the built files lie beside them.
  await server.register(fastifyStatic, { root: webDir, serve: false, preCompressed: true });
  server.get('/*', async (request, reply) => {
    const path = normalize(decodeURIComponent(request.url.split('?')[0] ?? '/'));
    if (path.startsWith('/api/') || path === '/api') return reply.callNotFound();
    if (await isFile(join(webDir, path))) return reply.sendFile(path, caching(path));
    if (extname(path) !== '' && path !== '/index.html') return reply.callNotFound();
    return reply.header('Cache-Control', 'no-cache').sendFile('index.html', { cacheControl: false });
  });
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (entry) => entry.isFile(),
    () => false,
  );

/** Built assets carry their content's hash in their name. */
const caching = (path: string) => (path.startsWith('/assets/') ? { maxAge: '365d', immutable: true } : { maxAge: 0 });
