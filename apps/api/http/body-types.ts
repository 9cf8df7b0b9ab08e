import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/**
 * Bodies are JSON or, where a file is taken, multipart. The other two that the framework reads by itself are what another
 * site's plain form can send without asking first; they are refused (415).
 */
export function readsOnlyJson(api: NestFastifyApplication): void {
  api.getHttpAdapter().getInstance().removeContentTypeParser(['application/x-www-form-urlencoded', 'text/plain']);
}
