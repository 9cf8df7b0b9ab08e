import { DeleteOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import { ChecklistField } from '../fields/checklist-field.js';
import { EvidenceField } from '../fields/evidence-field.js';
import { HelperField } from '../fields/helper-field.js';
import { useWords } from '../words/words-context.js';
import { type Attendee, lacks } from './attendee.js';

/** One who is present: a picture, what was looked at, and who helped, if anybody did. */
export function AttendeeRow({ attendee, change }: { attendee: Attendee; change: (next: Attendee | null) => void }) {
  const t = useWords();
  const [form] = Form.useForm<Pick<Attendee, 'helper'>>();
  const { recipient, evidenceIds, checklist, helper } = attendee;
  const lacking = lacks(attendee);
  return (
    <li className="attendee">
      <div className="attendee-head">
        <strong>{recipient.name}</strong> <span className="minor">{recipient.nationalIdMasked}</span>
        {lacking && <span className="mark mark-yellow">{t.group.lacks[lacking]}</span>}
        <Button
          type="text"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={t.group.remove(recipient.name)}
          onClick={() => change(null)}
        />
      </div>
      <EvidenceField
        compact
        label={t.group.pictureOf(recipient.name)}
        value={evidenceIds}
        onChange={(ids) => change({ ...attendee, evidenceIds: ids })}
      />
      <ChecklistField
        label={t.group.checklistOf(recipient.name)}
        value={checklist}
        onChange={(next) => change({ ...attendee, checklist: next })}
      />
      <Form
        component={false}
        form={form}
        name={`of-${recipient.recipientNo}`}
        layout="vertical"
        initialValues={{ helper }}
        onValuesChange={() => change({ ...attendee, helper: form.getFieldValue('helper') as Attendee['helper'] })}
      >
        <HelperField hasLabel={false} />
      </Form>
    </li>
  );
}
