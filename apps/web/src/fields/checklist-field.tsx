import { Checkbox } from 'antd';
import type { Checklist } from '../../../../libs/domain/certification/certification.js';
import { useWords } from '../words/words-context.js';
import './fields.css';

const NOTHING_CHECKED: Checklist = { alive: false, notServing: false, identityRight: false, contactCurrent: false };

interface Props {
  value?: Checklist;
  onChange?: (value: Checklist) => void;
  label: string;
}

/** Rule B1. What whoever certifies has looked at; each point is ticked by hand. */
export function ChecklistField({ value = NOTHING_CHECKED, onChange, label }: Props) {
  const t = useWords();
  return (
    <fieldset className="checklist" aria-label={label}>
      {(Object.keys(NOTHING_CHECKED) as (keyof Checklist)[]).map((point) => (
        <Checkbox
          key={point}
          checked={value[point]}
          onChange={({ target }) => onChange?.({ ...value, [point]: target.checked })}
        >
          {t.codes.checklist[point]}
        </Checkbox>
      ))}
    </fieldset>
  );
}
