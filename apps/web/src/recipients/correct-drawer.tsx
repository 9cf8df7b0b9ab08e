import { Form, Input, Select } from 'antd';
import { correctBody, type Recipient } from '../../../../libs/contracts/recipients.js';
import { api } from '../api/client.js';
import { useOfficesOf } from '../api/use-offices.js';
import { FactDrawer } from '../fields/fact-drawer.js';
import { useWords } from '../words/words-context.js';
import { refreshRecipient } from './use-recipients.js';

interface Entry {
  phone?: string;
  address?: string;
  town?: string;
  village?: string;
}

/** Rules A4, I2. A new telephone number or address; a move to another town is asked, and accepted there. */
export function CorrectDrawer({ recipient, close }: { recipient: Recipient; close: () => void }) {
  const t = useWords();
  const [form] = Form.useForm<Entry>();
  const town = Form.useWatch('town', form) ?? recipient.town;
  const towns = useOfficesOf('town');
  const villages = useOfficesOf('village', town);
  const options = (list: readonly { code: string; name: string }[]) =>
    list.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <FactDrawer<Entry>
      title={t.correct.title(recipient.name)}
      ok={t.correct.ok}
      done={t.correct.done}
      form={form}
      schema={correctBody}
      initialValues={{ town: recipient.town, village: recipient.village }}
      bodyOf={(entry) => ({
        ...(entry.phone ? { phone: entry.phone } : {}),
        ...(entry.address ? { address: entry.address } : {}),
        ...(entry.town && entry.town !== recipient.town ? { town: entry.town } : {}),
        ...(entry.village && entry.village !== recipient.village ? { village: entry.village } : {}),
      })}
      check={(body) => (Object.keys(body).length === 0 ? [{ field: 'phone', code: 'NOTHING_CHANGED' }] : [])}
      send={async (body, key) => {
        await api.patch(`/recipients/${recipient.recipientNo}`, body, key);
        await refreshRecipient(recipient.recipientNo);
      }}
      close={close}
    >
      <p className="minor">{t.correct.hint}</p>
      <Form.Item
        name="phone"
        label={t.correct.newPhone}
        extra={`${t.correct.now}${t.app.colon}${recipient.phoneMasked ?? '—'}`}
      >
        <Input type="tel" inputMode="tel" maxLength={20} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="address"
        label={t.correct.newAddress}
        extra={`${t.correct.now}${t.app.colon}${recipient.addressMasked}`}
      >
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="town" label={t.recipient.town}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={options(towns)}
          onChange={() => form.setFieldValue('village', undefined)}
        />
      </Form.Item>
      <Form.Item
        name="village"
        label={t.codes.answerField.village}
        extra={town !== recipient.town ? t.correct.moveHint : undefined}
      >
        <Select showSearch={{ optionFilterProp: 'label' }} options={options(villages)} />
      </Form.Item>
    </FactDrawer>
  );
}
