import type { ActivityOptions } from '@temporalio/common';

/**
 * A use case is one short transaction: half a minute is generous. It is retried without limit, a few minutes apart at the
 * most, because a database that is away comes back; a refusal of the rules (DomainError) is never retried.
 */
export const USE_CASE: ActivityOptions = {
  startToCloseTimeout: '30 seconds',
  retry: {
    initialInterval: '1 second',
    backoffCoefficient: 2,
    maximumInterval: '2 minutes',
    nonRetryableErrorTypes: ['DomainError'],
  },
};
