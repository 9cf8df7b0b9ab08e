import { PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select, Skeleton } from 'antd';
import { useState } from 'react';
import type { Recipient } from '../../../../libs/contracts/recipients.js';
import { useOfficeName, useOfficesOf } from '../api/use-offices.js';
import { MoreButton } from '../look/more-button.js';
import { StageMark } from '../recipients/standing-marks.js';
import { useRecipients } from '../recipients/use-recipients.js';
import { holds, useMe } from '../session/use-me.js';
import { useWords } from '../words/words-context.js';

/** The people of one's area, those first whose validity ends first; one press puts somebody on the list. */
export function PeoplePicker({ picked, add }: { picked: ReadonlySet<string>; add: (recipient: Recipient) => void }) {
  const t = useWords();
  const me = useMe();
  const officeName = useOfficeName();
  const villages = useOfficesOf('village', me.office);
  const [search, setSearch] = useState('');
  const [village, setVillage] = useState<string | undefined>();
  const people = useRecipients(search, village ? { village } : {});
  return (
    <>
      <div className="filters">
        <Input.Search
          allowClear
          enterButton={t.recipients.find}
          aria-label={t.recipients.search}
          placeholder={t.recipients.searchHint}
          onSearch={(text) => setSearch(text.trim())}
          maxLength={100}
        />
        {holds(me, 'T', 'TH') && (
          <Select
            className="filter"
            allowClear
            aria-label={t.codes.answerField.village}
            placeholder={t.inbox.allVillages}
            value={village ?? null}
            onChange={(code: string | null) => setVillage(code ?? undefined)}
            options={villages.map(({ code, name }) => ({ value: code, label: name }))}
          />
        )}
      </div>
      {people.isPending && <Skeleton active />}
      <ul className="people">
        {people.items
          .filter(({ status }) => status !== 'terminated')
          .map((recipient) => (
            <li key={recipient.recipientNo}>
              <span>
                <strong>{recipient.name}</strong> <span className="minor">{recipient.nationalIdMasked}</span>
                <br />
                <span className="minor">
                  {officeName(recipient.village)} · {t.recipient.validUntil} {recipient.validUntil}
                </span>{' '}
                <StageMark stage={recipient.stage} />
              </span>
              <Button
                icon={<PlusOutlined aria-hidden />}
                disabled={picked.has(recipient.recipientNo)}
                onClick={() => add(recipient)}
                aria-label={`${picked.has(recipient.recipientNo) ? t.group.added : t.group.addShort} ${recipient.name}`}
              >
                {picked.has(recipient.recipientNo) ? t.group.added : t.group.addShort}
              </Button>
            </li>
          ))}
      </ul>
      <MoreButton pages={people} />
    </>
  );
}
