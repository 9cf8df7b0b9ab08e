import cookie from '@fastify/cookie';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../../libs/config/config.js';
import { CSRF_HEADER } from './csrf.js';

const POLICY = 'Content-Security-Policy';

/** Headers, cookies and the refusal of other sites' requests, on every answer. Why they are as they are: docs/decisions/browser-security.md. */
export async function secure(api: NestFastifyApplication, config: Config): Promise<void> {
  const isHttps = config.http.publicUrl.startsWith('https:');
  await api.register(cookie);
  api.useSecurityHeaders({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: "'self'",
        baseUri: "'self'",
        connectSrc: "'self'",
        fontSrc: ["'self'", 'data:'],
        formAction: "'self'",
        frameAncestors: "'none'",
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        objectSrc: "'none'",
        scriptSrc: "'self'",
        scriptSrcAttr: "'none'",
        styleSrc: "'self'",
        ...(isHttps ? { upgradeInsecureRequests: true } : {}),
      },
    },
    strictTransportSecurity: isHttps,
    xFrameOptions: { action: 'deny' },
  });
  api.enableCsrfProtection({
    trustedOrigins: [new URL(config.http.publicUrl).origin],
    exclude: (request: FastifyRequest) => CSRF_HEADER in request.headers || isCodec(request),
  });
  const server = api.getHttpAdapter().getInstance();
  server.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api/')) reply.header('Cache-Control', 'no-store');
    // The page of the api's description comes ready-made with styles in its text; it shows nobody's data.
    if (request.url.startsWith('/docs')) allowStyles(reply, "'unsafe-inline'");
  });
}

/** Widens this one answer's policy by a source of style elements. */
export function allowStyles(reply: FastifyReply, source: string): void {
  const policy = String(reply.raw.getHeader(POLICY) ?? '');
  reply.header(POLICY, policy.replace("style-src 'self'", `style-src 'self' ${source}`));
}

/** The codec has its own list of origins: the Temporal Web UI's. */
const isCodec = ({ url }: FastifyRequest): boolean => url.split('?')[0] === '/api/codec/decode';
