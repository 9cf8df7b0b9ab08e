import { Form, Input, Select } from 'antd';
import { certificationBody, type Recipient } from '../../../../libs/contracts/recipients.js';
import {
  type CertificationEntry,
  CHANNELS,
  type Checklist,
  certificationFaults,
  isManual,
  MANUAL_CHANNELS,
} from '../../../../libs/domain/certification/certification.js';
import { api } from '../api/client.js';
import { ChecklistField } from '../fields/checklist-field.js';
import { DateField } from '../fields/date-field.js';
import { EvidenceField } from '../fields/evidence-field.js';
import { FactDrawer } from '../fields/fact-drawer.js';
import { holds, useMe, useToday } from '../session/use-me.js';
import { useWords } from '../words/words-context.js';
import { refreshRecipient } from './use-recipients.js';

interface Entry {
  happenedOn: string;
  channel: CertificationEntry['channel'];
  evidenceIds: string[];
  checklist: Checklist;
  sourceOffice?: string;
  note?: string;
}

/** Rule B1. Records a certification of one person, whoever took it. */
export function CertifyDrawer({ recipient, close }: { recipient: Recipient; close: () => void }) {
  const t = useWords();
  const me = useMe();
  const today = useToday();
  const [form] = Form.useForm<Entry>();
  const channel = Form.useWatch('channel', form);
  const byVillage = holds(me, 'V') && !holds(me, 'T', 'TH', 'P');
  const { birthDate, diedOn } = recipient;
  const check = (body: Record<string, unknown>): { field: string; code: string }[] =>
    certificationFaults(body as unknown as CertificationEntry, { today, byVillage, birthDate, diedOn }).map(
      ({ path, code }) => ({ field: path, code }),
    );
  return (
    <FactDrawer<Entry>
      title={t.certify.title(recipient.name)}
      ok={t.certify.ok}
      done={t.certify.done}
      form={form}
      schema={certificationBody}
      check={check}
      initialValues={{
        happenedOn: today,
        evidenceIds: [],
        checklist: { alive: false, notServing: false, identityRight: false, contactCurrent: false },
      }}
      bodyOf={({ sourceOffice, note, ...entry }) => ({
        ...entry,
        ...(sourceOffice ? { sourceOffice } : {}),
        ...(note ? { note } : {}),
      })}
      send={async (body, key) => {
        await api.post(`/recipients/${recipient.recipientNo}/certifications`, body, key);
        await refreshRecipient(recipient.recipientNo);
      }}
      close={close}
    >
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
      {channel && !isManual(channel) && (
        <Form.Item name="sourceOffice" label={t.certify.sourceOffice} extra={t.certify.sourceOfficeHint}>
          <Input maxLength={50} />
        </Form.Item>
      )}
      <Form.Item
        name="evidenceIds"
        label={t.codes.answerField.evidenceIds}
        required={channel !== undefined && isManual(channel)}
      >
        <EvidenceField label={t.codes.answerField.evidenceIds} />
      </Form.Item>
      <Form.Item name="checklist" label={t.codes.answerField.checklist} required>
        <ChecklistField label={t.codes.answerField.checklist} />
      </Form.Item>
      <Form.Item name="note" label={t.codes.answerField.note}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
    </FactDrawer>
  );
}
