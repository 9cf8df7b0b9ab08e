import { Input, Select } from 'antd';
import { STAGES, STATUSES } from '../../../../libs/domain/recipient/status.js';
import { isPlainDate } from '../../../../libs/domain/time/plain-date.js';
import { useOfficesOf } from '../api/use-offices.js';
import { DateField } from '../fields/date-field.js';
import { holds, useMe } from '../session/use-me.js';
import { useWords } from '../words/words-context.js';
import type { RecipientFilter } from './recipient-filter.js';

interface Props {
  search: string;
  look: (text: string) => void;
  filter: RecipientFilter;
  change: (name: string, value: string | undefined) => void;
}

/** Search by name, pinyin initials, tail of the number or telephone; filters beside it. */
export function RecipientFilters({ search, look, filter, change }: Props) {
  const t = useWords();
  const me = useMe();
  const isTown = holds(me, 'T', 'TH');
  const towns = useOfficesOf('town');
  const villages = useOfficesOf('village', isTown ? me.office : (filter.town ?? '-'));
  const offices = (list: readonly { code: string; name: string }[]) =>
    list.map(({ code, name }) => ({ value: code, label: name }));
  const words = <Code extends string>(codes: readonly Code[], table: Record<Code, string>) =>
    codes.map((code) => ({ value: code, label: table[code] }));
  const select = (
    name: keyof RecipientFilter,
    label: string,
    options: { value: string; label: string }[],
    wide = false,
  ) => (
    <Select
      aria-label={label}
      placeholder={label}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      className={wide ? 'filter filter-wide' : 'filter'}
      value={filter[name] ?? null}
      onChange={(value: string | null) => change(name, value ?? undefined)}
      options={options}
    />
  );
  return (
    <search className="filters" aria-label={t.recipients.search}>
      <Input.Search
        className="filter-search"
        defaultValue={search}
        allowClear
        enterButton={t.recipients.find}
        aria-label={t.recipients.search}
        placeholder={t.recipients.searchHint}
        onSearch={look}
        maxLength={100}
      />
      {!isTown && !holds(me, 'V') && select('town', t.recipient.town, offices(towns))}
      {!holds(me, 'V') && (isTown || filter.town) && select('village', t.codes.answerField.village, offices(villages))}
      {select('status', t.recipient.status, words(STATUSES, t.codes.status))}
      {select('stage', t.recipient.stage, words(STAGES, t.codes.stage), true)}
      <label className="inline-label" htmlFor="valid-until-before">
        {t.recipients.validUntilBefore}{' '}
        <DateField
          id="valid-until-before"
          value={filter.validUntilBefore}
          onChange={(value) => (value === undefined || isPlainDate(value)) && change('validUntilBefore', value)}
        />
      </label>
    </search>
  );
}
