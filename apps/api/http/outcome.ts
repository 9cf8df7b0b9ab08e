import { HttpException } from '@nestjs/common';
import { isDatabaseDown, isUnstorable } from '../../../libs/database/outage.js';
import { DomainError, type RefusalManner } from '../../../libs/domain/errors.js';
import { isEngineDown } from '../../../libs/temporal/connect-temporal.js';

/** How something thrown is answered. */
export interface Outcome {
  status: number;
  error: DomainError;
  /** Whether it is ours to look into. */
  isFault: boolean;
  retryAfterSeconds?: number;
}

const STATUS_OF_MANNER = {
  invalid: 400,
  notAuthenticated: 401,
  forbidden: 403,
  notVisible: 404,
  conflict: 409,
  tooLarge: 413,
  refused: 422,
  tooMany: 429,
} as const satisfies Record<RefusalManner, number>;

/** What the framework refuses by itself, before a route is reached. */
const CODE_OF_STATUS: Readonly<Record<number, string>> = {
  403: 'ORIGIN_NOT_OURS',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  413: 'REQUEST_TOO_LARGE',
  415: 'MEDIA_TYPE_NOT_SUPPORTED',
};

const RETRY_SECONDS = 5;

export function outcomeOf(thrown: unknown, requestId: string): Outcome {
  if (thrown instanceof DomainError) return refusal(thrown);
  if (isDatabaseDown(thrown)) return unavailable('DATABASE_UNAVAILABLE');
  if (isUnstorable(thrown)) return refusal(new DomainError('VALUE_INVALID', 'invalid'));
  if (isEngineDown(thrown)) return unavailable('ENGINE_UNAVAILABLE');
  if (thrown instanceof HttpException && thrown.getStatus() < 500) return ofFramework(thrown);
  if (statusOf(thrown) === 503) return { ...unavailable('SHUTTING_DOWN'), isFault: false };
  return { status: 500, error: new DomainError('INTERNAL', 'refused', { requestId }), isFault: true };
}

function refusal(error: DomainError): Outcome {
  // What was damaged here is no mistake of whoever asks.
  if (error.code === 'EVIDENCE_DAMAGED') return { status: 500, error, isFault: true };
  const seconds = error.params.seconds;
  const status = STATUS_OF_MANNER[error.manner];
  return {
    status,
    error,
    isFault: false,
    ...(status === 429 ? { retryAfterSeconds: Number(seconds ?? RETRY_SECONDS) } : {}),
  };
}

function unavailable(code: string): Outcome {
  return { status: 503, error: new DomainError(code, 'refused'), isFault: true, retryAfterSeconds: RETRY_SECONDS };
}

function ofFramework(thrown: HttpException): Outcome {
  const status = thrown.getStatus();
  const code = isJsonError(thrown.cause) ? 'JSON_INVALID' : (CODE_OF_STATUS[status] ?? 'INVALID_REQUEST');
  return { status, error: new DomainError(code, 'invalid'), isFault: false };
}

const isJsonError = (cause: unknown): boolean => {
  const { name, code } = (cause ?? {}) as { name?: string; code?: string };
  return name === 'SyntaxError' || code === 'FST_ERR_CTP_INVALID_JSON_BODY' || code === 'FST_ERR_CTP_EMPTY_JSON_BODY';
};

const statusOf = (thrown: unknown): number | undefined =>
  thrown instanceof HttpException ? thrown.getStatus() : (thrown as { statusCode?: number } | undefined)?.statusCode;
