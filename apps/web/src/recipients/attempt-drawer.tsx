import { Form, Input, Radio } from 'antd';
import { contactAttemptBody, type Recipient } from '../../../../libs/contracts/recipients.js';
import {
  ATTEMPT_KINDS,
  type AttemptKind,
  type AttemptOutcome,
  LETTER_OUTCOME,
  needsEvidence,
} from '../../../../libs/domain/inbox/attempts.js';
import { api } from '../api/client.js';
import { DateField } from '../fields/date-field.js';
import { EvidenceField } from '../fields/evidence-field.js';
import { FactDrawer } from '../fields/fact-drawer.js';
import { useToday } from '../session/use-me.js';
import { useWords } from '../words/words-context.js';
import { refreshRecipient } from './use-recipients.js';

interface Entry {
  kind: AttemptKind;
  on: string;
  numberDialled?: string;
  office?: string;
  outcome: AttemptOutcome;
  evidenceIds?: string[];
}

/** What is asked about each way; of a letter nothing: it is sent. */
const OUTCOMES: Record<AttemptKind, readonly AttemptOutcome[]> = {
  call: ['reached', 'unreachable', 'refuses'],
  visit: ['reached', 'notAtHome', 'unreachable', 'refuses'],
  letter: [],
};

/** Rules B10, C1. A call, a visit or a letter in its place, outside of a task; it counts for «unreachable» like those of tasks. */
export function AttemptDrawer({ recipient, close }: { recipient: Recipient; close: () => void }) {
  const t = useWords();
  const today = useToday();
  const [form] = Form.useForm<Entry>();
  const kind = Form.useWatch('kind', form) ?? 'call';
  const outcome = Form.useWatch('outcome', form);
  return (
    <FactDrawer<Entry>
      title={t.attempt.title(recipient.name)}
      ok={t.attempt.ok}
      done={t.attempt.done}
      form={form}
      schema={contactAttemptBody}
      initialValues={{ kind: 'call', on: today }}
      bodyOf={({ numberDialled, office, evidenceIds, ...entry }) => ({
        ...entry,
        ...(entry.kind === 'letter' ? { office: office ?? '', outcome: LETTER_OUTCOME } : {}),
        ...(numberDialled && entry.kind === 'call' ? { numberDialled } : {}),
        ...(evidenceIds?.length ? { evidenceIds } : {}),
      })}
      send={async (body, key) => {
        await api.post(`/recipients/${recipient.recipientNo}/contact-attempts`, body, key);
        await refreshRecipient(recipient.recipientNo);
      }}
      close={close}
    >
      <p className="minor">{t.attempt.hint}</p>
      <Form.Item name="kind" label={t.attempt.kind} required>
        <Radio.Group options={ATTEMPT_KINDS.map((code) => ({ value: code, label: t.codes.attemptKind[code] }))} />
      </Form.Item>
      <Form.Item name="on" label={t.attempt.on} required>
        <DateField max={today} />
      </Form.Item>
      {kind === 'call' && (
        <Form.Item name="numberDialled" label={t.codes.answerField.numberDialled}>
          <Input type="tel" inputMode="tel" maxLength={20} />
        </Form.Item>
      )}
      {kind === 'letter' ? (
        <Form.Item name="office" label={t.codes.answerField.office} extra={t.form.fieldHint.office} required>
          <Input autoComplete="off" maxLength={500} />
        </Form.Item>
      ) : (
        <Form.Item name="outcome" label={t.attempt.outcome} required>
          <Radio.Group
            className="radio-column"
            options={OUTCOMES[kind].map((code) => ({ value: code, label: t.codes.attemptOutcome[code] }))}
          />
        </Form.Item>
      )}
      <Form.Item name="evidenceIds" label={t.codes.answerField.evidenceIds} required={needsEvidence({ kind, outcome })}>
        <EvidenceField label={t.codes.answerField.evidenceIds} />
      </Form.Item>
    </FactDrawer>
  );
}
