import { ExportOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { Process, ProcessRetried } from '../../../../libs/contracts/processes.js';
import { api } from '../api/client.js';
import { useIdempotencyKey } from '../api/idempotency-key.js';
import { queryClient } from '../api/query-client.js';
import { describeError } from '../look/describe-error.js';
import { useWords } from '../words/words-context.js';
import { PROCESSES } from './use-processes.js';

/** Retry, and the engine's own page. */
export function ProcessActs({ process }: { process: Process }) {
  const t = useWords();
  const { message } = App.useApp();
  const [asks, setAsks] = useState(false);
  const { key, renew } = useIdempotencyKey();
  const retry = async (): Promise<void> => {
    setAsks(true);
    try {
      const path = `/processes/${encodeURIComponent(process.workflowId)}/retry`;
      message.success((await api.post<ProcessRetried>(path, undefined, key())).inWords);
      renew();
    } catch (error) {
      message.error(describeError(error, t).title);
    } finally {
      setAsks(false);
      await queryClient.invalidateQueries({ queryKey: PROCESSES });
    }
  };
  return (
    <span className="buttons">
      {process.mayRetry && (
        <Button size="small" loading={asks} onClick={() => void retry()}>
          {t.processes.retry}
        </Button>
      )}
      {process.temporalUi && (
        <a
          href={process.temporalUi}
          target="_blank"
          rel="noreferrer"
          aria-label={t.processes.openInEngine(process.workflowId)}
        >
          Temporal <ExportOutlined aria-hidden />
        </a>
      )}
    </span>
  );
}
