import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { problem } from '../../libs/contracts/sessions.js';

/** `/api/openapi.json` and the page `/docs`, from the same contracts that check requests; built at the first look. */
export function serveOpenApi(api: NestFastifyApplication): void {
  const config = new DocumentBuilder()
    .setTitle('养老待遇资格认证 API')
    .setDescription('Pension eligibility casework. Errors are RFC 9457 problems; writes accept an Idempotency-Key.')
    .setVersion('1')
    .addCookieAuth('session')
    .addGlobalResponse({ status: 'default', description: 'application/problem+json', standardSchema: problem })
    .build();
  const document = () =>
    SwaggerModule.createDocument(api, config, {
      standardSchemaConverter: (schema, { schemaType }) =>
        schema instanceof z.ZodType
          ? { schema: z.toJSONSchema(schema, { io: schemaType, target: 'openapi-3.0', unrepresentable: 'any' }) }
          : undefined,
    });
  SwaggerModule.setup('docs', api, document, { jsonDocumentUrl: 'api/openapi.json', raw: ['json'] });
}
