import { Form } from 'antd';
import type { TaskDetail } from '../../../../../libs/contracts/inbox.js';
import { isManual } from '../../../../../libs/domain/certification/certification.js';
import { HelperField } from '../../fields/helper-field.js';
import { useWords } from '../../words/words-context.js';
import { fieldsOf } from './answer-fields.js';
import { AnswerInput } from './answer-input.js';
import type { Circumstances } from './answer-issues.js';

interface Props {
  task: TaskDetail;
  answer: string;
  circumstances: Circumstances;
}

/** Exactly the fields of the chosen answer; evidence is needed where the channel is a manual one (Rule B1). */
export function AnswerFieldList({ task, answer, circumstances }: Props) {
  const t = useWords();
  const channel = Form.useWatch('channel');
  const isEvidenceNeeded = circumstances.byVillage || (channel !== undefined && isManual(channel));
  const fields = fieldsOf(task.kind, answer);
  const certifies = fields.some(({ name }) => name === 'channel');
  return fields.map(({ name, required }) =>
    name === 'helper' ? (
      <HelperField key={name} />
    ) : (
      <Form.Item
        key={name}
        name={name}
        label={t.codes.answerField[name]}
        required={required || (name === 'evidenceIds' && certifies && isEvidenceNeeded)}
        extra={t.form.fieldHint[name]}
      >
        <AnswerInput name={name} circumstances={circumstances} town={task.town} />
      </Form.Item>
    ),
  );
}
