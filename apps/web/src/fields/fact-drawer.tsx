import { App, Button, Drawer, Form, type FormInstance } from 'antd';
import { type ReactNode, useState } from 'react';
import type { z } from 'zod';
import { useIdempotencyKey } from '../api/idempotency-key.js';
import { ApiError } from '../api/problem.js';
import { ProblemNotice } from '../look/problem-notice.js';
import { useWords } from '../words/words-context.js';
import { bodyIssues } from './body-issues.js';
import { type FieldIssue, fieldAt, firstOfEach, markFields, unmarkFields } from './mark-fields.js';

interface Props<Values extends object, Answer> {
  title: string;
  ok: string;
  /** What is said when it is recorded. */
  done: string | ((answer: Answer) => string);
  form: FormInstance<Values>;
  initialValues?: Partial<Values>;
  /** The contract of the body; a field it refuses is marked. */
  schema: z.ZodType;
  bodyOf?: (values: Values) => unknown;
  /** More that is wrong, by field: what the law says before the server does. */
  check?: (body: Record<string, unknown>) => { field: string; code: string }[];
  send: (body: unknown, idempotencyKey: string) => Promise<Answer>;
  close: () => void;
  children: ReactNode;
}

/** A drawer in which one fact is recorded: checked against its contract, sent once, refusals beside their fields. */
export function FactDrawer<Values extends object, Answer = unknown>(props: Props<Values, Answer>) {
  const { title, ok, done, form, initialValues, schema, bodyOf, check, send, close, children } = props;
  const t = useWords();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const intent = useIdempotencyKey();
  const mark = (issues: readonly FieldIssue[]): void => markFields(form, issues, t);
  const isField = ({ field }: FieldIssue): boolean =>
    form.getFieldsError().some(({ name }) => name.join('.') === field);
  const run = async (values: Values): Promise<void> => {
    const body = (bodyOf?.(values) ?? values) as Record<string, unknown>;
    const issues = firstOfEach([...bodyIssues(schema, body), ...(check?.(body) ?? [])]);
    if (issues.length > 0) return mark(issues);
    setBusy(true);
    setError(null);
    try {
      const answer = await send(body, intent.key());
      message.success(typeof done === 'string' ? done : done(answer));
      close();
    } catch (problem) {
      if (problem instanceof ApiError && problem.status !== 0) {
        intent.renew();
        const said = problem.errors
          .map(({ path, code, detail }) => ({ field: fieldAt(path.split('.')), code, detail }))
          .filter(isField);
        mark(said);
        // What stands beside its field needs no second sentence below.
        if (said.length > 0) return;
      }
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Drawer
      open
      title={title}
      size={520}
      onClose={close}
      footer={
        <div className="drawer-end">
          <Button onClick={close}>{t.app.cancel}</Button>
          <Button type="primary" loading={busy} onClick={() => form.submit()}>
            {ok}
          </Button>
        </div>
      }
    >
      <Form
        form={form}
        layout="vertical"
        {...(initialValues ? { initialValues: initialValues as Values } : {})}
        onValuesChange={(changed: Partial<Values>) => unmarkFields(form, changed)}
        onFinish={(values: Values) => void run(values)}
      >
        {children}
      </Form>
      {error !== null && <ProblemNotice error={error} />}
    </Drawer>
  );
}
