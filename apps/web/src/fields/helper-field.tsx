import { Checkbox, Form, Input } from 'antd';
import type { Helper } from '../../../../libs/domain/certification/certification.js';
import { useWords } from '../words/words-context.js';
import './fields.css';

const NOBODY_YET: Helper = { name: '', relation: '', consent: false };

/**
 * Rule B10. Whether a relative or delegate helped; if so who, how related, and that whoever is certified consented. A part of the
 * form around it, and each input a field of its own, so that what is wrong stands at the input of which it is said.
 */
export function HelperField({ hasLabel = true }: { hasLabel?: boolean }) {
  const t = useWords();
  // Of the whole store: inputs on their way out would else leave an empty helper behind.
  const helper = Form.useWatch<Helper | undefined>('helper', { preserve: true });
  return (
    <div className="helper">
      <Form.Item
        name="helper"
        {...(hasLabel ? { label: t.codes.answerField.helper } : {})}
        getValueProps={(value: unknown) => ({ checked: value !== undefined })}
        getValueFromEvent={({ target }: { target: { checked: boolean } }) => (target.checked ? NOBODY_YET : undefined)}
      >
        <Checkbox>{t.helper.helped}</Checkbox>
      </Form.Item>
      {helper && (
        <div className="helper-who">
          <Form.Item name={['helper', 'name']} label={t.helper.name} required>
            <Input maxLength={50} autoComplete="off" />
          </Form.Item>
          <Form.Item name={['helper', 'relation']} label={t.helper.relation} required>
            <Input maxLength={50} autoComplete="off" />
          </Form.Item>
          <Form.Item name={['helper', 'consent']} valuePropName="checked" className="helper-consent">
            <Checkbox>{t.helper.consent}</Checkbox>
          </Form.Item>
        </div>
      )}
    </div>
  );
}
