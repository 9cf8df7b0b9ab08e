import type { DynamicModule, Type } from '@nestjs/common';
import { createApi } from './create-api.js';
import { type ApiDependencies, closeDependencies } from './dependencies.js';

/**
 * Serves until SIGTERM or SIGINT. Then no new connection is taken, requests under way are answered, and the process ends by
 * itself because nothing is left open.
 */
export async function runApi(dependencies: ApiDependencies, modules: (DynamicModule | Type)[] = []): Promise<void> {
  const { host, port } = dependencies.config.http;
  const api = await createApi(dependencies, modules);
  await api.listen(port, host);
  let isEnding = false;
  const end = (): void => {
    if (isEnding) return;
    isEnding = true;
    api
      .close()
      .then(() => closeDependencies(dependencies))
      .catch((error: unknown) => {
        console.error(error);
        process.exitCode = 1;
      });
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}
