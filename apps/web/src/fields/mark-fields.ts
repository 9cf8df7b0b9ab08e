import type { FormInstance } from 'antd';
import type { Words } from '../words/zh.js';

interface FieldIssue {
  field: string;
  code: string;
}

type Marks<Values> = Parameters<FormInstance<Values>['setFields']>[0];

/** Says beside each field what is wrong with it, and brings the first of them into view. */
export function markFields<Values>(form: FormInstance<Values>, issues: readonly FieldIssue[], t: Words): void {
  const said = issues.map(({ field, code }) => ({
    name: field,
    errors: [t.fieldErrors[code] ?? t.fieldErrors.FORMAT_INVALID],
  }));
  form.setFields(said as unknown as Marks<Values>);
  const first = issues[0];
  if (first)
    form.scrollToField(first.field as Parameters<typeof form.scrollToField>[0], { block: 'center', focus: true });
}

/** What is changed is no longer wrong until it is looked at again. */
export function unmarkFields<Values>(form: FormInstance<Values>, changed: object): void {
  form.setFields(Object.keys(changed).map((name) => ({ name, errors: [] })) as unknown as Marks<Values>);
}
