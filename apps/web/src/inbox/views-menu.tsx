import { DeleteOutlined, StarOutlined } from '@ant-design/icons';
import { Button, Dropdown, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useMe } from '../session/use-me.js';
import { useWords } from '../words/words-context.js';
import { useSavedViews } from './saved-views.js';

/** Views that somebody comes back to every day: kept by name, opened, thrown away. */
export function ViewsMenu() {
  const t = useWords();
  const me = useMe();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const { views, save, drop } = useSavedViews(me.user.login);
  const [asks, setAsks] = useState(false);
  const entries = views.map(({ name, query }) => ({
    key: `view:${name}`,
    label: <span className="saved-view">{name}</span>,
    extra: (
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined aria-hidden />}
        aria-label={t.inbox.dropView(name)}
        onClick={(event) => {
          event.stopPropagation();
          drop(name);
        }}
      />
    ),
    onClick: () => void navigate(`/inbox?${query}`),
  }));
  const none = { key: 'none', label: t.inbox.noSavedViews, disabled: true };
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            ...(entries.length > 0 ? entries : [none]),
            { type: 'divider' },
            { key: 'save', label: t.inbox.saveView, onClick: () => setAsks(true) },
          ],
        }}
      >
        <Button size="small" type="text" icon={<StarOutlined aria-hidden />}>
          {t.inbox.savedViews}
        </Button>
      </Dropdown>
      {asks && (
        <NameDialog
          close={() => setAsks(false)}
          save={(name) => {
            save({ name, query: params.toString() });
            setAsks(false);
          }}
        />
      )}
    </>
  );
}

function NameDialog({ save, close }: { save: (name: string) => void; close: () => void }) {
  const t = useWords();
  const id = useId();
  const [name, setName] = useState('');
  const given = name.trim();
  return (
    <Modal
      open
      title={t.inbox.saveViewTitle}
      okText={t.inbox.save}
      cancelText={t.app.cancel}
      okButtonProps={{ disabled: given === '' }}
      onOk={() => save(given)}
      onCancel={close}
    >
      <label htmlFor={id} className="field-label">
        {t.inbox.viewName}
      </label>
      <Input
        id={id}
        value={name}
        onChange={({ target }) => setName(target.value)}
        onPressEnter={() => given && save(given)}
        placeholder={t.inbox.viewNameHint}
        maxLength={40}
        autoFocus
      />
      <p className="minor">{t.inbox.saveViewHint}</p>
    </Modal>
  );
}
