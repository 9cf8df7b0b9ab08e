/** What is wrong with the body of a form, by field, before it is sent: its contract alone says so. */
import type { z } from 'zod';
import { fieldAt, firstOfEach } from './mark-fields.js';

interface BodyIssue {
  field: string;
  code: string;
}

/** The issues of a body in the order of its contract, the first of each field. */
export function bodyIssues(schema: z.ZodType, body: object): BodyIssue[] {
  const issues = (schema.safeParse(body).error?.issues ?? []).map(({ path, message }) => ({
    field: fieldAt(path),
    code: codeOf(valueAt(body, path), message),
  }));
  return firstOfEach(issues);
}

const valueAt = (body: object, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step], body);

function codeOf(value: unknown, message: string): string {
  if (/^[A-Z_]+$/.test(message)) return message;
  const isBlank = value === undefined || (typeof value === 'string' && value.trim() === '');
  return isBlank ? 'REQUIRED' : 'FORMAT_INVALID';
}
