import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { rolesFor } from '../../../../libs/domain/recipient/recipient-authority.js';
import { NothingHere } from '../look/nothing-here.js';
import { Page } from '../look/page.js';
import { ProblemNotice } from '../look/problem-notice.js';
import { holds, useMe } from '../session/use-me.js';
import { useWords } from '../words/words-context.js';
import { recipientFilterFrom } from './recipient-filter.js';
import { RecipientFilters } from './recipient-filters.js';
import { RecipientTable } from './recipient-table.js';
import { RegisterDrawer } from './register-drawer.js';
import { useRecipients } from './use-recipients.js';
import { WalkInDrawer } from './walk-in-drawer.js';
import './recipients.css';

/** Remembered while one looks at a person and comes back; never in the address. */
let lastSearch = '';

export function RecipientsPage() {
  const t = useWords();
  const me = useMe();
  const [params, setParams] = useSearchParams();
  const [search, setSearch] = useState(lastSearch);
  const [registers, setRegisters] = useState(false);
  const [certifies, setCertifies] = useState(false);
  const filter = recipientFilterFrom(params);
  const recipients = useRecipients(search, filter);
  const look = (text: string): void => {
    lastSearch = text.trim();
    setSearch(lastSearch);
  };
  const change = (name: string, value: string | undefined): void => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    if (name === 'town') next.delete('village');
    setParams(next, { replace: true });
  };
  const isNarrowed = search !== '' || params.size > 0;
  return (
    <Page
      title={t.menu.recipients}
      intro={t.recipients.intro}
      actions={
        <div className="buttons">
          {holds(me, ...rolesFor('certifyWalkIn')) && (
            <Button onClick={() => setCertifies(true)}>{t.walkIn.open}</Button>
          )}
          {holds(me, 'P', 'T') && <Button onClick={() => setRegisters(true)}>{t.register.open}</Button>}
        </div>
      }
    >
      <RecipientFilters search={search} look={look} filter={filter} change={change} />
      {recipients.error && <ProblemNotice error={recipients.error} retry={() => void recipients.refetch()} />}
      {!recipients.error && (recipients.isPending || recipients.items.length > 0) && (
        <RecipientTable recipients={recipients} />
      )}
      {!recipients.isPending && !recipients.error && recipients.items.length === 0 && (
        <NothingHere
          title={isNarrowed ? t.recipients.nobodyFound : t.recipients.nobody}
          hint={isNarrowed ? t.recipients.searchHint : t.recipients.nobodyHint}
        />
      )}
      {certifies && <WalkInDrawer close={() => setCertifies(false)} />}
      {registers && <RegisterDrawer close={() => setRegisters(false)} />}
    </Page>
  );
}
