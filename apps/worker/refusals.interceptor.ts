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
        throw error;
      }
    },
  },
});
