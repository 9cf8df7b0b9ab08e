import { Input, Radio, Select } from 'antd';
import { CHANNELS, MANUAL_CHANNELS } from '../../../../../libs/domain/certification/certification.js';
import { CUSTODY_SITUATIONS, DEATH_BASES } from '../../../../../libs/domain/inbox/answers.js';
import { useOfficesOf } from '../../api/use-offices.js';
import { ChecklistField } from '../../fields/checklist-field.js';
import { DateField } from '../../fields/date-field.js';
import { EvidenceField } from '../../fields/evidence-field.js';
import type { AnswerField } from '../../words/code-words.js';
import { useWords } from '../../words/words-context.js';
import type { Circumstances } from './answer-issues.js';

interface Props {
  /** A helper has inputs of his own. */
  name: Exclude<AnswerField, 'helper'>;
  circumstances: Circumstances;
  /** The town in which a village is chosen. */
  town: string;
  id?: string;
  value?: unknown;
  onChange?: (value: unknown) => void;
}

/** The control of one field of an answer; Form.Item hands it value and change. */
export function AnswerInput({ name, circumstances, town, ...control }: Props) {
  const t = useWords();
  const villages = useOfficesOf('village', town);
  const { today, byVillage, validUntil } = circumstances;
  const given = control as { id?: string; onChange?: (value: unknown) => void };
  const text = control as { id?: string; value?: string };
  const label = t.codes.answerField[name];
  const select = (codes: readonly string[], words: Readonly<Record<string, string>>) => (
    <Select
      {...given}
      value={text.value}
      placeholder={t.form.choose}
      options={codes.map((code) => ({ value: code, label: words[code] ?? code }))}
    />
  );
  switch (name) {
    case 'evidenceIds':
      return <EvidenceField {...(control as object)} label={label} />;
    case 'checklist':
      return <ChecklistField {...(control as object)} label={label} />;
    case 'channel':
      return select(byVillage ? MANUAL_CHANNELS : CHANNELS, t.codes.channel);
    case 'basis':
      return select(DEATH_BASES, t.codes.deathBasis);
    case 'situation':
      return select(CUSTODY_SITUATIONS, t.codes.custodySituation);
    case 'by':
      return (
        <Radio.Group
          {...(control as object)}
          options={(['letter', 'sms'] as const).map((way) => ({ value: way, label: t.codes.noticeBy[way] }))}
        />
      );
    case 'village':
      return (
        <Select
          {...given}
          value={text.value}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t.form.choose}
          options={villages.map(({ code, name: label }) => ({ value: code, label }))}
        />
      );
    case 'promisedOn':
      return (
        <DateField
          {...(control as object)}
          after={today}
          {...(validUntil && validUntil > today ? { max: validUntil } : {})}
        />
      );
    case 'until':
      return <DateField {...(control as object)} after={today} />;
    case 'diedOn':
    case 'since':
    case 'sentOn':
    case 'on':
    case 'happenedOn':
      return <DateField {...(control as object)} max={today} />;
    case 'note':
    case 'reason':
      return <Input.TextArea {...(control as object)} rows={2} maxLength={name === 'note' ? 2000 : 500} />;
    case 'phone':
    case 'numberDialled':
      return <Input {...(control as object)} type="tel" inputMode="tel" autoComplete="off" maxLength={20} />;
    case 'address':
    case 'source':
    case 'where':
    case 'country':
    case 'office':
      return <Input {...(control as object)} autoComplete="off" maxLength={name === 'address' ? 200 : 500} />;
  }
}
