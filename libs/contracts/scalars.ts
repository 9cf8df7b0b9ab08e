import { z } from 'zod';
import { isPlainDate, type PlainDate } from '../domain/time/plain-date.js';
import { isPlainMonth, type PlainMonth } from '../domain/time/plain-month.js';

/*
 * Bodies are strict objects (a misspelt field is refused, never lost), queries and answers are not: an address may carry more
 * than we read, and answers may grow.
 */

/** A civil date `YYYY-MM-DD` (Rule Z1). */
export const plainDate = z
  .string()
  .refine(isPlainDate, { error: 'DATE_INVALID' })
  .meta({ format: 'date', example: '2026-12-01' }) as unknown as z.ZodType<PlainDate, PlainDate>;

/** A month `YYYY-MM`. */
export const plainMonth = z
  .string()
  .refine(isPlainMonth, { error: 'MONTH_INVALID' })
  .meta({ example: '2026-12' }) as unknown as z.ZodType<PlainMonth, PlainMonth>;

/** An integer number of fen (Rule Z5). */
export const fen = z.int().nonnegative();

/** A sentence somebody writes: not empty, not a book. */
export const sentence = z.string().trim().min(1).max(500);
export const optionalNote = z.string().trim().max(2000).optional();

export const recipientNo = z.string().regex(/^R\d{8}$/);
export const evidenceIds = z.array(z.uuid()).max(20);
/** Evidence left out and evidence left empty are one mistake and have one code. */
export const someEvidenceIds = z
  .array(z.uuid(), { error: ({ input }) => (input === undefined ? 'EVIDENCE_MISSING' : undefined) })
  .max(20)
  .min(1, { error: 'EVIDENCE_MISSING' });

/** For a refinement that says EVIDENCE_MISSING: together with whatever else is missing, not only once the rest is right. */
export const saidWithTheRest = {
  path: ['evidenceIds'],
  error: 'EVIDENCE_MISSING',
  when: ({ value }: { value: unknown }): boolean => typeof value === 'object' && value !== null,
};

/** Keyset paging of every list. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(200).optional(),
});

/** A page of a list; `nextCursor` is null on the last one. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });
