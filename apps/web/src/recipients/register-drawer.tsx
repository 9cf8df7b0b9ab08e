import { Form, Input, Select } from 'antd';
import { useNavigate } from 'react-router';
import { type Recipient, registerBody } from '../../../../libs/contracts/recipients.js';
import { fenFromYuan } from '../../../../libs/domain/payment/fen.js';
import { RECIPIENT_CLASSES, type RecipientClass } from '../../../../libs/domain/recipient/recipient-class.js';
import { api } from '../api/client.js';
import { useOfficesOf } from '../api/use-offices.js';
import { DateField } from '../fields/date-field.js';
import { FactDrawer } from '../fields/fact-drawer.js';
import { useToday } from '../session/use-me.js';
import { errorSentence } from '../words/error-words.js';
import { useWords } from '../words/words-context.js';

interface Entry {
  name: string;
  nationalId: string;
  recipientClass: RecipientClass;
  town: string;
  village: string;
  phone?: string;
  address: string;
  monthlyAmount: string;
  firstBenefitMonth: string;
  lastCertifiedOn?: string;
}

const fenOrNothing = (yuan: string | undefined): number | undefined => {
  try {
    return yuan === undefined ? undefined : fenFromYuan(yuan.trim());
  } catch {
    return undefined;
  }
};

/** Rule A4. Takes one new person into care; a roster does so for many. */
export function RegisterDrawer({ close }: { close: () => void }) {
  const t = useWords();
  const today = useToday();
  const navigate = useNavigate();
  const [form] = Form.useForm<Entry>();
  const towns = useOfficesOf('town');
  const town = Form.useWatch('town', form);
  const villages = useOfficesOf('village', town ?? '-');
  const options = (list: readonly { code: string; name: string }[]) =>
    list.map(({ code, name }) => ({ value: code, label: name }));
  const field = (name: keyof Entry, label: string, extra?: string) => (
    <Form.Item name={name} label={label} required extra={extra}>
      <Input autoComplete="off" />
    </Form.Item>
  );
  return (
    <FactDrawer<Entry>
      title={t.register.open}
      ok={t.register.ok}
      done={t.register.done}
      form={form}
      schema={registerBody}
      bodyOf={({ monthlyAmount, phone, lastCertifiedOn, ...entry }) => ({
        ...entry,
        monthlyAmountFen: fenOrNothing(monthlyAmount),
        ...(phone ? { phone } : {}),
        ...(lastCertifiedOn ? { lastCertifiedOn } : {}),
      })}
      check={() => []}
      send={async (body, key) => {
        const recipient = await api.post<Recipient>('/recipients', body, key);
        await navigate(`/recipients/${recipient.recipientNo}`);
      }}
      close={close}
    >
      {field('name', t.recipient.name)}
      {field('nationalId', t.recipient.nationalId, t.register.nationalIdHint)}
      <Form.Item name="recipientClass" label={t.recipient.class} required>
        <Select
          placeholder={t.form.choose}
          options={RECIPIENT_CLASSES.map((code) => ({ value: code, label: t.codes.recipientClass[code] }))}
        />
      </Form.Item>
      <Form.Item name="town" label={t.recipient.town} required>
        <Select
          placeholder={t.form.choose}
          showSearch={{ optionFilterProp: 'label' }}
          options={options(towns)}
          onChange={() => form.setFieldValue('village', undefined)}
        />
      </Form.Item>
      <Form.Item name="village" label={t.codes.answerField.village} required>
        <Select placeholder={t.form.choose} showSearch={{ optionFilterProp: 'label' }} options={options(villages)} />
      </Form.Item>
      <Form.Item name="phone" label={t.recipient.phone}>
        <Input type="tel" inputMode="tel" maxLength={20} autoComplete="off" />
      </Form.Item>
      {field('address', t.recipient.address)}
      <Form.Item
        name="monthlyAmount"
        label={t.recipient.monthlyAmountYuan}
        required
        rules={[
          {
            validator: (_, value: string) =>
              fenOrNothing(value) === undefined
                ? Promise.reject(new Error(errorSentence('MONEY_INVALID', t.language)))
                : Promise.resolve(),
          },
        ]}
      >
        <Input inputMode="decimal" autoComplete="off" placeholder="0.00" />
      </Form.Item>
      {field('firstBenefitMonth', t.recipient.firstBenefitMonth, 'YYYY-MM')}
      <Form.Item name="lastCertifiedOn" label={t.register.lastCertifiedOn}>
        <DateField max={today} />
      </Form.Item>
    </FactDrawer>
  );
}
