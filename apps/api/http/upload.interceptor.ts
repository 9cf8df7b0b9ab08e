import '@fastify/multipart';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { defer, type Observable, switchMap } from 'rxjs';
import { DomainError } from '../../../libs/domain/errors.js';
import { FILE_RULE, type FileRule, rememberUpload } from './upload.js';

const MEGABYTE = 1024 * 1024;

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

async function readUpload(request: FastifyRequest, rule: FileRule): Promise<void> {
  if (!request.isMultipart()) throw new DomainError('FILE_MISSING', 'invalid');
  try {
    await readFile(request, rule);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    if ((error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE') throw tooLargeFor(rule);
    // Nothing but the request itself is read here, so whatever fails is its form: cut short, without a boundary, not one.
    throw new DomainError('UPLOAD_BROKEN', 'invalid');
  }
}

async function readFile(request: FastifyRequest, rule: FileRule): Promise<void> {
  const file = await request.file({ limits: { fileSize: rule.maxMegabytes * MEGABYTE, files: 1 } });
  if (file?.fieldname !== 'file') throw new DomainError('FILE_MISSING', 'invalid');
  const bytes = await file.toBuffer();
  // The plugin looks for the cut with each chunk it reads, so one that comes with the last chunk escapes it.
  if (file.file.truncated) throw tooLargeFor(rule);
  rememberUpload(request, file.filename, bytes);
}

const tooLargeFor = ({ tooLarge, maxMegabytes }: FileRule): DomainError =>
  new DomainError(tooLarge, 'tooLarge', { maxMegabytes });
