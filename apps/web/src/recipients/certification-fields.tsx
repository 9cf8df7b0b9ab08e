import { Form, Input, Select } from 'antd';
import {
  type CertificationEntry,
  CHANNELS,
  type Checklist,
  type Helper,
  isManual,
  MANUAL_CHANNELS,
} from '../../../../libs/domain/certification/certification.js';
import { ChecklistField } from '../fields/checklist-field.js';
import { DateField } from '../fields/date-field.js';
import { EvidenceField } from '../fields/evidence-field.js';
import { HelperField } from '../fields/helper-field.js';
import { useToday } from '../session/use-me.js';
import { useWords } from '../words/words-context.js';

/** What a form of a certification holds (Rule B1). */
export interface CertificationValues {
  happenedOn: string;
  channel: CertificationEntry['channel'];
  evidenceIds: string[];
  checklist: Checklist;
  helper?: Helper;
  sourceOffice?: string;
  note?: string;
}

/** Nothing is ticked before somebody has looked. */
export const firstCertification = (today: string): Partial<CertificationValues> => ({
  happenedOn: today,
  evidenceIds: [],
  checklist: { alive: false, notServing: false, identityRight: false, contactCurrent: false },
});

/** Rule B1. The fields of a certification recorded outside of a task. */
export function CertificationFields({ byVillage, asksSource }: { byVillage: boolean; asksSource: boolean }) {
  const t = useWords();
  const today = useToday();
  const channel = Form.useWatch<CertificationValues['channel'] | undefined>('channel');
  return (
    <>
      <Form.Item name="happenedOn" label={t.codes.answerField.happenedOn} required>
        <DateField max={today} />
      </Form.Item>
      <Form.Item name="channel" label={t.codes.answerField.channel} required>
        <Select
          placeholder={t.form.choose}
          options={(byVillage ? MANUAL_CHANNELS : CHANNELS).map((code) => ({
            value: code,
            label: t.codes.channel[code],
          }))}
        />
      </Form.Item>
      {asksSource && channel && !isManual(channel) && (
        <Form.Item name="sourceOffice" label={t.certify.sourceOffice} extra={t.certify.sourceOfficeHint}>
          <Input maxLength={50} />
        </Form.Item>
      )}
      <Form.Item
        name="evidenceIds"
        label={t.codes.answerField.evidenceIds}
        required={byVillage || (channel !== undefined && isManual(channel))}
      >
        <EvidenceField label={t.codes.answerField.evidenceIds} />
      </Form.Item>
      <Form.Item name="checklist" label={t.codes.answerField.checklist} required>
        <ChecklistField label={t.codes.answerField.checklist} />
      </Form.Item>
      <HelperField />
      <Form.Item name="note" label={t.codes.answerField.note}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
    </>
  );
}
