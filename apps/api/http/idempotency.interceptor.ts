import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { firstValueFrom, from, type Observable } from 'rxjs';
import type { Casework } from '../../../libs/casework/casework.js';
import type { Tx } from '../../../libs/database/database.js';
import type { FieldCipher } from '../../../libs/database/field-cipher.js';
import {
  claimKey,
  findAnswer,
  type IdempotentRequest,
  keepAnswer,
  releaseKey,
} from '../../../libs/database/stores/idempotency.store.js';
import { DomainError, refused } from '../../../libs/domain/errors.js';
import { CASEWORK } from '../tokens.js';
import { EVERY_TIME } from './every-time.decorator.js';
import { findSignedIn } from './signed-in.js';
import { findUpload } from './upload.js';

type Outcome = { body: unknown } | { refusal: DomainError };

/**
 * Quality N1. With an `Idempotency-Key`, the whole request is one transaction: the key, the facts and the answer are committed
 * together or not at all, so neither a crash nor a second request at the same moment can execute it twice. A refusal
 * leaves the key free. The limits stand in docs/decisions/idempotency.md.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    @Inject(CASEWORK) private readonly casework: Casework,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (this.reflector.get<boolean | undefined>(EVERY_TIME, context.getHandler())) return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const keyed = keyedRequest(request);
    if (!keyed) return next.handle();
    return from(this.once(keyed, context.switchToHttp().getResponse<FastifyReply>(), next));
  }

  private async once(keyed: IdempotentRequest, reply: FastifyReply, next: CallHandler): Promise<unknown> {
    const { database } = this.casework;
    const outcome = await database.inTransaction(async (tx) =>
      (await claimKey(tx, keyed))
        ? execute(tx, database.fields, keyed, reply, next)
        : replay(tx, database.fields, keyed, reply),
    );
    if ('refusal' in outcome) throw outcome.refusal;
    return outcome.body;
  }
}

async function execute(
  tx: Tx,
  fields: FieldCipher,
  keyed: IdempotentRequest,
  reply: FastifyReply,
  next: CallHandler,
): Promise<Outcome> {
  try {
    const body: unknown = await firstValueFrom(next.handle(), { defaultValue: undefined });
    const text = body === undefined ? null : JSON.stringify(body);
    await keepAnswer(tx, fields, keyed, { status: reply.statusCode, body: text });
    return { body };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    // What was refused has left no fact behind; what a rule wants kept all the same (B3) is committed with this.
    await releaseKey(tx, keyed);
    return { refusal: error };
  }
}

async function replay(tx: Tx, fields: FieldCipher, keyed: IdempotentRequest, reply: FastifyReply): Promise<Outcome> {
  const answer = await findAnswer(tx, fields, keyed);
  if (!answer) throw new Error('An idempotency key was taken and has no answer.');
  if (answer.requestHash !== keyed.requestHash) throw refused('IDEMPOTENCY_KEY_REUSED');
  reply.status(answer.status).header('Idempotency-Replayed', 'true');
  return { body: answer.body === null ? undefined : JSON.parse(answer.body) };
}

function keyedRequest(request: FastifyRequest): IdempotentRequest | undefined {
  const key = request.headers['idempotency-key'];
  const who = findSignedIn(request);
  if (key === undefined || !who || !['POST', 'PUT', 'PATCH'].includes(request.method)) return undefined;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key))
    throw new DomainError('IDEMPOTENCY_KEY_INVALID', 'invalid');
  const content = findUpload(request)?.sha256 ?? JSON.stringify(request.body ?? null);
  return {
    key,
    login: who.actor.login,
    route: `${request.method} ${request.url.split('?')[0]}`,
    requestHash: createHash('sha256').update(content).digest('hex'),
  };
}
