/** Which fields an answer carries, what may not be empty, and what is sent: all read off the contract, so that no form can differ from it. */
import type { z } from 'zod';
import { ANSWER_SCHEMAS } from '../../../../../libs/contracts/answers.js';
import type { Helper } from '../../../../../libs/domain/certification/certification.js';
import type { TaskKind } from '../../../../../libs/domain/inbox/task-kinds.js';
import { fieldAt } from '../../fields/mark-fields.js';
import type { AnswerField } from '../../words/code-words.js';

export interface FieldSpec {
  name: AnswerField;
  required: boolean;
}

/** A field, or the input of a helper that has a mark of its own. */
export type MarkedField = AnswerField | `helper.${keyof Helper}`;

export type AnswerValues = Partial<Record<AnswerField, unknown>> & { answer?: string };

interface AnswerOption {
  shape: Record<string, z.ZodType>;
}

function shapeOf(kind: TaskKind, answer: string): Record<string, z.ZodType> | undefined {
  const options = ANSWER_SCHEMAS[kind].options as unknown as readonly AnswerOption[];
  return options.find(({ shape }) => shape.answer?.safeParse(answer).success)?.shape;
}

/** The fields of an answer in the order of the contract, the note last. */
export function fieldsOf(kind: TaskKind, answer: string): FieldSpec[] {
  const shape = shapeOf(kind, answer) ?? {};
  return Object.entries(shape)
    .filter(([name]) => name !== 'answer')
    .map(([name, schema]) => ({
      name: name as AnswerField,
      required: !schema.safeParse(name === 'evidenceIds' ? [] : undefined).success,
    }));
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** The body of the answer: its own fields and no others, empty ones left out. */
export function bodyOf(kind: TaskKind, values: AnswerValues): Record<string, unknown> {
  const answer = values.answer ?? '';
  const body: Record<string, unknown> = { answer };
  for (const { name } of fieldsOf(kind, answer)) if (!isEmpty(values[name])) body[name] = values[name];
  return body;
}

/** The issues of a body by the contract: field and code. */
export function contractIssues(kind: TaskKind, body: Record<string, unknown>): { field: MarkedField; code: string }[] {
  const parsed = ANSWER_SCHEMAS[kind].safeParse(body);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => ({
    field: fieldAt(issue.path) as MarkedField,
    code: codeOf(issue, body),
  }));
}

function codeOf(issue: z.core.$ZodIssue, body: Record<string, unknown>): string {
  const field = String(issue.path[0]);
  if (body[field] === undefined) return field === 'evidenceIds' ? 'EVIDENCE_MISSING' : 'REQUIRED';
  if (/^[A-Z_]+$/.test(issue.message)) return issue.message;
  if (field === 'phone' || field === 'numberDialled') return 'PHONE_INVALID';
  if (issue.code === 'too_big') return 'TOO_LONG';
  return 'REQUIRED';
}
