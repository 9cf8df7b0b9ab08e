import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController } from 'fastify';
import { ApiModule } from './app.module.js';
import type { ApiDependencies } from './dependencies.js';
import { readsOnlyJson } from './http/body-types.js';
import { validationPipe } from './http/checked.js';
import { closeConnectionsAtEnd } from './http/closing.js';
import { refuseAddress } from './http/problem.filter.js';
import { logRequests, serverLog } from './http/request-log.js';
import { secure } from './http/security.js';
import { serveOpenApi } from './open-api.js';
import { serveWeb } from './web/static-web.js';

const KEEP_ALIVE_MS = 10_000;

/**
 * Builds the api without listening; `modules` join it (the demo's clock, a test's own routes).
 * Whoever listens or injects requests also closes it, and the dependencies after it.
 */
export async function createApi(
  dependencies: ApiDependencies,
  modules: (DynamicModule | Type)[] = [],
): Promise<NestFastifyApplication> {
  const { config } = dependencies;
  const adapter = new FastifyAdapter({
    logger: serverLog(config),
    logController: new LogController({ disableRequestLogging: true }),
    keepAliveTimeout: KEEP_ALIVE_MS,
    requestIdHeader: false,
    multipart: true,
    frameworkErrors: refuseAddress,
  });
  const root: DynamicModule = { module: class Root {}, imports: [ApiModule.register(dependencies), ...modules] };
  const api = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: config.environment === 'test' ? false : ['error', 'warn'],
    abortOnError: false,
    routeConflictPolicy: { duplicate: 'error' },
  });
  api.setGlobalPrefix('api');
  api.useGlobalPipes(validationPipe());
  await secure(api, config);
  logRequests(api);
  closeConnectionsAtEnd(api);
  serveOpenApi(api);
  await serveWeb(api, config.http.webDir);
  await api.init();
  readsOnlyJson(api);
  await api.getHttpAdapter().getInstance().ready();
  return api;
}
