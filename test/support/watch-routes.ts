import { type DynamicModule, Inject, Module } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';

export interface RouteWatch {
  /** Joins the api under test; it adds no route of its own. */
  module: DynamicModule;
  /** `METHOD /path` of each route the server has taken, whoever registered it. */
  routes: Set<string>;
}

/** Writes down every route while the real application registers it: controllers, the description's page and the screens. */
export function watchRoutes(): RouteWatch {
  const routes = new Set<string>();

  @Module({})
  class Watch {
    constructor(@Inject(HttpAdapterHost) host: HttpAdapterHost) {
      host.httpAdapter.getInstance<FastifyInstance>().addHook('onRoute', ({ method, url }) => {
        // HEAD stands beside each GET and runs the same handler behind the same guard.
        for (const verb of [method].flat()) if (verb !== 'HEAD') routes.add(`${verb} ${url}`);
      });
    }
  }
  return { module: { module: Watch }, routes };
}
