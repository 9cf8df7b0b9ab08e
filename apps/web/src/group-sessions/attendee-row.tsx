import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { ChecklistField } from '../fields/checklist-field.js';
import { EvidenceField } from '../fields/evidence-field.js';
import { useWords } from '../words/words-context.js';
import { type Attendee, lacks } from './attendee.js';

/** One who is present: a picture, and what was looked at. */
export function AttendeeRow({ attendee, change }: { attendee: Attendee; change: (next: Attendee | null) => void }) {
  const t = useWords();
  const { recipient, evidenceIds, checklist } = attendee;
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
    </li>
  );
}
