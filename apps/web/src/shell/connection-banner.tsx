import { DisconnectOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useSyncExternalStore } from 'react';
import { connection } from '../api/connection.js';
import { queryClient } from '../api/query-client.js';
import { useWords } from '../words/words-context.js';

/** Says that the server does not answer, and that nothing typed is lost. */
export function ConnectionBanner() {
  const t = useWords();
  const isLost = useSyncExternalStore(connection.subscribe, connection.isLost);
  if (!isLost) return null;
  return (
    <div className="connection-banner" role="alert">
      <DisconnectOutlined aria-hidden /> <span>{t.shell.connectionLost}</span>
      <Button size="small" onClick={() => void queryClient.refetchQueries({ type: 'active' })}>
        {t.app.tryAgain}
      </Button>
    </div>
  );
}
