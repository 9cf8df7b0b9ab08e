import { createHash } from 'node:crypto';
import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

/** The one file of a multipart request, in memory: it may hold what must never lie in a temporary file (N14). */
export interface Upload {
  fileName: string;
  bytes: Buffer;
  sha256: string;
}

export interface FileRule {
  maxMegabytes: number;
  /** Code of the refusal of a larger one. */
  tooLarge: string;
}

export const FILE_RULE = 'fileRule';

/** The route takes one file, in the multipart field `file`; `@UploadedBytes()` hands it over. */
export const AcceptsFile = (rule: FileRule) =>
  applyDecorators(
    SetMetadata(FILE_RULE, rule),
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
    }),
  );

const uploads = new WeakMap<FastifyRequest, Upload>();

export const rememberUpload = (request: FastifyRequest, fileName: string, bytes: Buffer): unknown =>
  uploads.set(request, { fileName, bytes, sha256: createHash('sha256').update(bytes).digest('hex') });

export const findUpload = (request: FastifyRequest): Upload | undefined => uploads.get(request);

/** The file of a route that `@AcceptsFile`. */
export const UploadedBytes = createParamDecorator((_: unknown, context: ExecutionContext): Upload => {
  const upload = uploads.get(context.switchToHttp().getRequest<FastifyRequest>());
  if (!upload) throw new Error('Only a route that @AcceptsFile has a file.');
  return upload;
});
