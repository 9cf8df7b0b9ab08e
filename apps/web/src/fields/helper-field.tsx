import { Checkbox, Input } from 'antd';
import type { Helper } from '../../../../libs/domain/certification/certification.js';
import { useWords } from '../words/words-context.js';
import './fields.css';

interface Props {
  id?: string;
  value?: Helper;
  onChange?: (value: Helper | undefined) => void;
}

const NOBODY_YET: Helper = { name: '', relation: '', consent: false };

/** Rule B10. Whether a relative or delegate helped; if so who, how related, and that whoever is certified consented. */
export function HelperField({ id, value, onChange }: Props) {
  const t = useWords();
  const change = (part: Partial<Helper>): void => onChange?.({ ...NOBODY_YET, ...value, ...part });
  return (
    <div className="helper">
      <Checkbox
        id={id ?? 'helper'}
        checked={value !== undefined}
        onChange={({ target }) => onChange?.(target.checked ? NOBODY_YET : undefined)}
      >
        {t.helper.helped}
      </Checkbox>
      {value && (
        <div className="helper-who">
          <Input
            aria-label={t.helper.name}
            placeholder={t.helper.name}
            maxLength={50}
            autoComplete="off"
            value={value.name}
            onChange={({ target }) => change({ name: target.value })}
          />
          <Input
            aria-label={t.helper.relation}
            placeholder={t.helper.relation}
            maxLength={50}
            autoComplete="off"
            value={value.relation}
            onChange={({ target }) => change({ relation: target.value })}
          />
          <Checkbox checked={value.consent} onChange={({ target }) => change({ consent: target.checked })}>
            {t.helper.consent}
          </Checkbox>
        </div>
      )}
    </div>
  );
}
