import { StandardSchemaValidationPipe } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, type RefusalDetail, refused } from '../../../libs/domain/errors.js';

/** What a schema complains of, as zod tells it. */
interface Issue {
  message: string;
  path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined;
  code?: string;
  /** Of `unrecognized_keys`: which. */
  keys?: readonly string[];
}

const CODE_OF_ISSUE: Readonly<Record<string, string>> = {
  invalid_type: 'TYPE_INVALID',
  invalid_format: 'FORMAT_INVALID',
  invalid_value: 'NOT_ONE_OF',
  invalid_union: 'NOT_ONE_OF',
  too_small: 'TOO_SMALL',
  too_big: 'TOO_BIG',
};

const REQUIRED = 'REQUIRED';

/** What is left out is missing, whatever it should have been: by itself zod calls a missing choice a wrong one. */
z.config({
  customError: ({ code, input }) => (code === 'invalid_value' && input === undefined ? REQUIRED : undefined),
});

/** Bodies and queries are checked by the schema beside their decorator: `@Body({ schema: loginBody })`. */
export const validationPipe = () => new StandardSchemaValidationPipe({ exceptionFactory: refusalOf });

/**
 * The value as the schema makes it, for those that become known only in the handler (the answers of a task).
 * @throws DomainError as the pipe does
 */
export function checked<Value>(schema: z.ZodType<Value>, value: unknown): Value {
  const result = schema.safeParse(value);
  if (!result.success) throw refusalOf(result.error.issues);
  return result.data;
}

/** 400 INVALID_REQUEST with one detail per issue; a rule that a schema already knows (EVIDENCE_MISSING) is refused as such. */
function refusalOf(issues: readonly Issue[]): DomainError {
  const details = issues.flatMap(detailsOf);
  const rules = issues.filter(isRule);
  const [first] = rules;
  return first && rules.length === issues.length
    ? refused(first.message, {}, details)
    : new DomainError('INVALID_REQUEST', 'invalid', {}, details);
}

const isOurCode = ({ message }: Issue): boolean => /^[A-Z][A-Z_]+$/.test(message);
const isRule = (issue: Issue): boolean =>
  isOurCode(issue) && issue.message !== REQUIRED && !issue.message.endsWith('_INVALID');

function detailsOf(issue: Issue): RefusalDetail[] {
  const path = (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step));
  if (issue.keys) return issue.keys.map((key) => ({ path: [...path, key].join('.'), code: 'FIELD_UNKNOWN' }));
  return [{ path: path.join('.'), code: codeOf(issue) }];
}

function codeOf(issue: Issue): string {
  if (isOurCode(issue)) return issue.message;
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) return REQUIRED;
  return CODE_OF_ISSUE[issue.code ?? ''] ?? 'VALUE_INVALID';
}
