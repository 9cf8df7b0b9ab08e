import { Form } from 'antd';
import { certificationBody, type Recipient } from '../../../../libs/contracts/recipients.js';
import { type CertificationEntry, certificationFaults } from '../../../../libs/domain/certification/certification.js';
import { api } from '../api/client.js';
import { FactDrawer } from '../fields/fact-drawer.js';
import { holds, useMe, useToday } from '../session/use-me.js';
import { useWords } from '../words/words-context.js';
import { CertificationFields, type CertificationValues, firstCertification } from './certification-fields.js';
import { refreshRecipient } from './use-recipients.js';

/** Rule B1. Records a certification of one person, whoever took it. */
export function CertifyDrawer({ recipient, close }: { recipient: Recipient; close: () => void }) {
  const t = useWords();
  const me = useMe();
  const today = useToday();
  const [form] = Form.useForm<CertificationValues>();
  const byVillage = holds(me, 'V') && !holds(me, 'T', 'TH', 'P');
  // A day after a verified death is the server's to refuse: it keeps on record that it was tried (Rule D8).
  const by = { today, byVillage, birthDate: recipient.birthDate, diedOn: null };
  return (
    <FactDrawer<CertificationValues>
      title={t.certify.title(recipient.name)}
      ok={t.certify.ok}
      done={t.certify.done}
      form={form}
      schema={certificationBody}
      check={(body) =>
        certificationFaults(body as unknown as CertificationEntry, by).map(({ path, code }) => ({ field: path, code }))
      }
      initialValues={firstCertification(today)}
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
      <CertificationFields byVillage={byVillage} asksSource />
    </FactDrawer>
  );
}
