import { ApplicationFailure } from '@temporalio/common';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import { DomainError } from '../../libs/domain/errors.js';

/** The one place where a refusal of the rules becomes a failure that no retry can mend. Everything else is retried. */
export const refusalsAreFinal: ActivityInterceptorsFactory = () => ({
  inbound: {
    async execute(input, next) {
      try {
        return await next(input);
      } catch (error) {
        if (error instanceof DomainError) throw ApplicationFailure.nonRetryable(error.code, 'DomainError');
        throw withoutStatement(error);
      }
    },
  },
});

/** Quality N14. An error of the database carries its statement's parameters, and the worker writes errors on its log. */
function withoutStatement(error: unknown): unknown {
  const { driverError } = (error ?? {}) as { driverError?: { code?: string; table?: string; constraint?: string } };
  if (driverError === undefined) return error;
  const { code, table, constraint } = driverError;
  const place = [table, constraint].filter(Boolean).join(', ');
  // A connection that broke has no SQLSTATE but a name of its own (ECONNREFUSED), by which it is known as that.
  const message = `${code ?? (error as Error).message}${place ? ` (${place})` : ''}`;
  return ApplicationFailure.retryable(message, 'QueryFailedError');
}
