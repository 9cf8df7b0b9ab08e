import '@fastify/multipart';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { defer, type Observable, switchMap } from 'rxjs';
import { DomainError } from '../../../libs/domain/errors.js';
import { FILE_RULE, type FileRule, rememberUpload } from './upload.js';

/** Reads the file of a request, at most as large as the route allows, once the guard has let the person in. */
@Injectable()
export class UploadInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const rule = this.reflector.get<FileRule | undefined>(FILE_RULE, context.getHandler());
    if (!rule) return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    return defer(() => readUpload(request, rule)).pipe(switchMap(() => next.handle()));
  }
}

async function readUpload(request: FastifyRequest, { maxMegabytes, tooLarge }: FileRule): Promise<void> {
  if (!request.isMultipart()) throw new DomainError('FILE_MISSING', 'invalid');
  try {
    const file = await request.file({ limits: { fileSize: maxMegabytes * 1024 * 1024, files: 1 } });
    if (file?.fieldname !== 'file') throw new DomainError('FILE_MISSING', 'invalid');
    const bytes = await file.toBuffer();
    // The plugin looks for the cut with each chunk it reads, so one that comes with the last chunk escapes it.
    if (file.file.truncated) throw tooLargeFor(tooLarge, maxMegabytes);
    rememberUpload(request, file.filename, bytes);
  } catch (error) {
    if ((error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE') throw tooLargeFor(tooLarge, maxMegabytes);
    throw error;
  }
}

const tooLargeFor = (code: string, maxMegabytes: number): DomainError =>
  new DomainError(code, 'tooLarge', { maxMegabytes });
