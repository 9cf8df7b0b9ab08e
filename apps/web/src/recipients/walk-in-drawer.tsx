import { Form, Input } from 'antd';
import { type WalkInResult, walkInBody } from '../../../../libs/contracts/recipients.js';
import { type CertificationEntry, certificationFaults } from '../../../../libs/domain/certification/certification.js';
import { readIdentityNumber } from '../../../../libs/domain/recipient/identity-number.js';
import { api } from '../api/client.js';
import { queryClient } from '../api/query-client.js';
import { FactDrawer } from '../fields/fact-drawer.js';
import type { FieldIssue } from '../fields/mark-fields.js';
import { useToday } from '../session/use-me.js';
import { useWords } from '../words/words-context.js';
import { CertificationFields, type CertificationValues, firstCertification } from './certification-fields.js';

interface Entry extends CertificationValues {
  nationalId: string;
  name: string;
}

/** Rule B10 (全省通办). Certifies whoever has come here, by the card he brings; nothing of him is shown. */
export function WalkInDrawer({ close }: { close: () => void }) {
  const t = useWords();
  const today = useToday();
  const [form] = Form.useForm<Entry>();
  const check = (body: Record<string, unknown>): FieldIssue[] => {
    const identity = readIdentityNumber(String(body.nationalId ?? ''));
    const isNumber = typeof identity !== 'string';
    const birthDate = isNumber ? identity.birthDate : null;
    const by = { today, byVillage: false, birthDate, diedOn: null };
    const faults = certificationFaults(body as unknown as CertificationEntry, by);
    return [
      ...(isNumber ? [] : [{ field: 'nationalId', code: identity }]),
      ...faults.map(({ path, code }) => ({ field: path, code })),
    ];
  };
  const said = ({ recipientClass, validUntil }: WalkInResult['recorded'][number]): string =>
    t.walkIn.benefit(t.codes.recipientClass[recipientClass], validUntil);
  return (
    <FactDrawer<Entry, WalkInResult>
      title={t.walkIn.open}
      ok={t.certify.ok}
      done={({ recorded }) => t.walkIn.done(recorded.length, recorded.map(said).join(t.walkIn.listComma))}
      form={form}
      schema={walkInBody}
      check={check}
      initialValues={firstCertification(today) as Partial<Entry>}
      bodyOf={({ sourceOffice: _, note, ...entry }) => ({ ...entry, ...(note ? { note } : {}) })}
      send={async (body, key) => {
        const result = await api.post<WalkInResult>('/certifications/walk-in', body, key);
        await queryClient.invalidateQueries({ queryKey: ['recipients'] });
        return result;
      }}
      close={close}
    >
      <p className="minor">{t.walkIn.hint}</p>
      <Form.Item name="nationalId" label={t.recipient.nationalId} required>
        <Input autoComplete="off" maxLength={40} />
      </Form.Item>
      <Form.Item name="name" label={t.recipient.name} required>
        <Input autoComplete="off" maxLength={50} />
      </Form.Item>
      <CertificationFields byVillage={false} asksSource={false} />
    </FactDrawer>
  );
}
