import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyServerOptions } from 'fastify';
import type { Config } from '../../../libs/config/config.js';
import { faultOf } from './fault.js';

/** One JSON line per request on standard output; tests are quiet. */
export function serverLog(config: Config): FastifyServerOptions['logger'] {
  if (config.environment === 'test') return false;
  const err = (thrown: unknown) => ({ type: '', message: '', stack: '', ...faultOf(thrown) });
  return { level: 'info', base: null, serializers: { err, req: () => ({}), res: () => ({}) } };
}

/** Method, route (never the address, its query or a body: N14), status and time. */
export function logRequests(api: NestFastifyApplication): void {
  api
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', (request, reply, done) => {
      const { method, id: requestId, routeOptions } = request;
      const entry = {
        requestId,
        method,
        route: routeOptions.url ?? '-',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      };
      request.log.info(entry, 'answered');
      done();
    });
}
