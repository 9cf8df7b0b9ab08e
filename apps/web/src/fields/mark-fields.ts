import type { FormInstance } from 'antd';
import { errorSentence } from '../words/error-words.js';
import type { Words } from '../words/zh.js';

export interface FieldIssue {
  /** As `fieldAt` says it. */
  field: string;
  code: string;
  /** The server's own sentence, where it said one. */
  detail?: string;
}

type Marks<Values> = Parameters<FormInstance<Values>['setFields']>[0];

/** The field of a form to which a path of its contract leads: a helper has inputs of its own, whatever else has parts is one field. */
export const fieldAt = (path: readonly PropertyKey[]): string =>
  path[0] === 'helper' ? path.join('.') : String(path[0]);

/** How the form itself calls a field. */
const nameOf = (field: string): string[] => field.split('.');

/** The first issue of each field. */
export const firstOfEach = <One extends { field: string }>(issues: readonly One[]): One[] =>
  issues.filter(({ field }, index) => issues.findIndex((other) => other.field === field) === index);

/** Says beside each field what is wrong with it now, all at once, and brings the first of them into view. */
export function markFields<Values>(form: FormInstance<Values>, issues: readonly FieldIssue[], t: Words): void {
  const said = issues.map(({ field, code, detail }) => ({
    name: nameOf(field),
    errors: [detail ?? errorSentence(code, t.language)],
  }));
  const right = form.getFieldsError().map(({ name }) => ({ name, errors: [] }));
  form.setFields([...right, ...said] as unknown as Marks<Values>);
  const first = issues[0];
  if (first)
    form.scrollToField(nameOf(first.field) as Parameters<typeof form.scrollToField>[0], {
      block: 'center',
      focus: true,
    });
}

/** What is changed is no longer wrong until it is looked at again. */
export function unmarkFields<Values>(form: FormInstance<Values>, changed: object): void {
  const names = Object.entries(changed).flatMap(([name, value]) => [
    [name],
    ...(name === 'helper' ? Object.keys(value ?? {}).map((part) => [name, part]) : []),
  ]);
  form.setFields(names.map((name) => ({ name, errors: [] })) as unknown as Marks<Values>);
}
