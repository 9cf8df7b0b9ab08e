import { DisconnectOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useSyncExternalStore } from 'react';
import { connection } from '../api/connection.js';
import { queryClient } from '../api/query-client.js';
import { useWords } from '../words/words-context.js';

const RETRY_EVERY_MS = 5000;

const askAgain = (): void => void queryClient.refetchQueries({ type: 'active' });

/** Says that the server does not answer, and that nothing typed is lost; it asks again by itself. */
export function ConnectionBanner() {
  const t = useWords();
  const isLost = useSyncExternalStore(connection.subscribe, connection.isLost);
  useEffect(() => {
    if (!isLost) return;
    const again = setInterval(askAgain, RETRY_EVERY_MS);
    return () => clearInterval(again);
  }, [isLost]);
  if (!isLost) return null;
  return (
    <div className="connection-banner" role="alert">
      <DisconnectOutlined aria-hidden /> <span>{t.shell.connectionLost}</span>
      <Button size="small" onClick={askAgain}>
        {t.app.tryAgain}
      </Button>
    </div>
  );
}
