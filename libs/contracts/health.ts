/** `/api/health`: whether the product lives and which of its parts answer. */
import { z } from 'zod';

const part = z.object({ status: z.enum(['up', 'down']) });

export const live = z.object({ status: z.literal('live') });
export const ready = z.object({
  status: z.enum(['ready', 'notReady']),
  parts: z.object({
    database: part,
    engine: part,
    /** Facts not yet told to the engine, and the age of the oldest in seconds. */
    relay: part.extend({ waiting: z.int().nullable(), oldestSeconds: z.number().nullable() }),
    mail: part,
  }),
});
export type Ready = z.infer<typeof ready>;
