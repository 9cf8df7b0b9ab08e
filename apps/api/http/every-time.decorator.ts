import { SetMetadata } from '@nestjs/common';

export const EVERY_TIME = 'everyTime';

/**
 * A POST that reads: under an `Idempotency-Key` too it is executed every time, and its answer, which may hold what is kept
 * sealed elsewhere, is not stored for a second one.
 */
export const EveryTime = () => SetMetadata(EVERY_TIME, true);
