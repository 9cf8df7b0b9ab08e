import { Button, Form, Radio } from 'antd';
import { useState } from 'react';
import type { TaskDetail } from '../../../../../libs/contracts/inbox.js';
import type { PlainDate } from '../../../../../libs/domain/time/plain-date.js';
import { markFields, unmarkFields } from '../../fields/mark-fields.js';
import { holds, useMe } from '../../session/use-me.js';
import { wordOf } from '../../words/code-words.js';
import { useWords } from '../../words/words-context.js';
import { useKeys } from '../use-keys.js';
import { useShortcuts } from '../use-shortcuts.js';
import { AnswerFieldList } from './answer-field-list.js';
import type { AnswerValues } from './answer-fields.js';
import { type Issue, issuesOf } from './answer-issues.js';
import { AnswerProblem } from './answer-problem.js';
import { draftOf, keepDraft } from './drafts.js';
import { firstValues } from './first-values.js';
import { useSendAnswer } from './use-send-answer.js';
import './answer-form.css';

interface Props {
  task: TaskDetail;
  reload: () => void;
  moveOn: (next: string | undefined) => void;
}

/** The answers of a task, then exactly the fields of the chosen one. What is typed stays until it is sent. */
export function AnswerForm({ task, reload, moveOn }: Props) {
  const t = useWords();
  const me = useMe();
  const [shortcuts] = useShortcuts();
  const [form] = Form.useForm<AnswerValues>();
  const [draft] = useState(() => draftOf(me.user.login, task.id, task.version));
  const [answer, setAnswer] = useState<string | undefined>(
    draft?.answer ?? (task.answers.length === 1 ? task.answers[0] : undefined),
  );
  const sending = useSendAnswer(task, moveOn);
  const circumstances = {
    today: me.today as PlainDate,
    byVillage: task.desk === 'villageWorker' && holds(me, 'V'),
    validUntil: task.validUntil,
  };
  const show = (issues: readonly Issue[]): void => markFields(form, issues, t);
  const finish = async (): Promise<void> => {
    const values = { ...(form.getFieldsValue(true) as AnswerValues), answer };
    const issues = issuesOf(task.kind, values as AnswerValues, circumstances);
    if (issues.length > 0) return show(issues);
    show(await sending.send(values as AnswerValues));
  };
  useKeys({ 'Ctrl+Enter': () => answer && void finish() });
  const choose = (chosen: string): void => {
    setAnswer(chosen);
    const typed = Object.entries(form.getFieldsValue(true) as AnswerValues).filter(([, value]) => value !== undefined);
    const values: AnswerValues = {
      ...firstValues(task, chosen, me),
      ...Object.fromEntries(typed),
      answer: chosen,
    };
    form.setFieldsValue(values as Parameters<typeof form.setFieldsValue>[0]);
    keepDraft(me.user.login, task.id, task.version, values);
  };
  return (
    <Form
      form={form}
      layout="vertical"
      scrollToFirstError
      initialValues={{ ...(answer ? firstValues(task, answer, me) : {}), ...draft }}
      onValuesChange={(changed: AnswerValues) => {
        unmarkFields(form, changed);
        keepDraft(me.user.login, task.id, task.version, {
          ...(form.getFieldsValue(true) as AnswerValues),
          ...(answer ? { answer } : {}),
        });
      }}
      onFinish={() => void finish()}
      className="answer-form"
    >
      {draft && <p className="minor">{t.form.draftKept}</p>}
      <Radio.Group
        className="answers"
        aria-label={t.form.answer}
        value={answer}
        onChange={({ target }) => choose(String(target.value))}
        options={task.answers.map((code) => ({ value: code, label: wordOf(t.codes.answer, code) }))}
      />
      {answer && (
        <>
          <p className="answer-hint">{wordOf(t.codes.answerHint, answer)}</p>
          <AnswerFieldList task={task} answer={answer} circumstances={circumstances} />
        </>
      )}
      <AnswerProblem error={sending.error} reload={reload} />
      <div className="form-end">
        <Button type="primary" size="large" htmlType="submit" disabled={!answer} loading={sending.isBusy}>
          {t.form.finish}
        </Button>
        {shortcuts && <span className="minor">{t.form.finishKey}</span>}
        {!answer && <span className="minor">{t.form.chooseFirst}</span>}
      </div>
    </Form>
  );
}
