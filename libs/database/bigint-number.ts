import type { ValueTransformer } from 'typeorm';

/** PostgreSQL hands `bigint` over as text; sums in fen stay below 2^53 by the columns' checks and the parser of Z5. */
export const bigintNumber: ValueTransformer = {
  to: (value: number | null) => value,
  from: (value: string | number | null) => (value === null ? null : Number(value)),
};
