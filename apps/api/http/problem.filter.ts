import { STATUS_CODES } from 'node:http';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../../../libs/contracts/sessions.js';
import { DomainError } from '../../../libs/domain/errors.js';
import { ERROR_WORDS, UNKNOWN_ERROR } from '../../../libs/words/errors.js';
import { type Language, say, type WordParams } from '../../../libs/words/language.js';
import { faultOf } from './fault.js';
import { languageOf } from './language.js';
import { outcomeOf } from './outcome.js';

/** Every refusal and fault becomes `application/problem+json` (RFC 9457) in the language of whoever asked. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { status, error, isFault, retryAfterSeconds } = outcomeOf(thrown, request.id);
    if (isFault) request.log.error({ requestId: request.id, fault: faultOf(thrown) }, error.code);
    // An answer under way (a stream that broke) cannot become another one.
    if (reply.sent || reply.raw.headersSent) return;
    if (retryAfterSeconds !== undefined) reply.header('Retry-After', String(retryAfterSeconds));
    await reply
      .status(status)
      .type('application/problem+json')
      .send(problemOf(status, error, languageOf(request)));
  }
}

/** An address that the server cannot even read reaches no route and no filter: it is refused here, before its cookies are read. */
export function refuseAddress(_error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const error = new DomainError('ADDRESS_INVALID', 'invalid');
  reply
    .status(400)
    .header('Cache-Control', 'no-store')
    .type('application/problem+json')
    .send(problemOf(400, error, languageOf(request)));
}

function problemOf(status: number, { code, params, details }: DomainError, language: Language): Problem {
  const errors = details.map((detail) => ({
    ...detail.params,
    path: detail.path,
    code: detail.code,
    detail: sentence(detail.code, language, detail.params),
  }));
  return {
    ...params,
    type: 'about:blank',
    title: STATUS_CODES[status] ?? '',
    status,
    code,
    detail: sentence(code, language, params),
    ...(errors.length > 0 ? { errors } : {}),
  };
}

const sentence = (code: string, language: Language, params?: WordParams): string =>
  say(ERROR_WORDS[code] ?? UNKNOWN_ERROR, language, params);
