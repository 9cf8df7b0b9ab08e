import { Alert, Button, Popconfirm, Progress, Result } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../api/client.js';
import { queryClient } from '../api/query-client.js';
import { PageLoading } from '../look/page-loading.js';
import { ProblemNotice } from '../look/problem-notice.js';
import { Section } from '../look/section.js';
import { holds, useMe } from '../session/use-me.js';
import { useFormat } from '../words/use-format.js';
import { useWords } from '../words/words-context.js';
import { ImportPreview } from './import-preview.js';
import { isUnderWay, progressOf } from './roster-import.js';
import { IMPORTS, type useImport } from './use-import.js';

/** Steps 2 to 4: preview, taking in, result. */
export function ImportCourse({ importNo, query }: { importNo: string; query: ReturnType<typeof useImport> }) {
  const t = useWords();
  const format = useFormat();
  const me = useMe();
  const { data, error, refetch } = query;
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (!data) return <PageLoading />;
  const act = async (send: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    setRefusal(null);
    try {
      await send();
    } catch (problem) {
      setRefusal(problem);
    } finally {
      setBusy(false);
      void queryClient.invalidateQueries({ queryKey: [...IMPORTS, 'list'] });
      await refetch();
    }
  };
  const another = <Link to="/imports">{t.imports.another}</Link>;
  return (
    <>
      {refusal !== null && <ProblemNotice error={refusal} />}
      {data.state === 'previewed' && (
        <div className="import-decision">
          <Button
            type="primary"
            size="large"
            loading={busy}
            disabled={data.accepted === 0}
            onClick={() => void act(() => api.post(`/imports/${importNo}/commit`))}
          >
            {t.imports.commit(format.count(data.accepted))}
          </Button>
          <Popconfirm
            title={t.imports.discardAsk}
            okText={t.imports.discard}
            cancelText={t.app.cancel}
            onConfirm={() => void act(() => api.delete(`/imports/${importNo}`))}
          >
            <Button size="large" disabled={busy}>
              {t.imports.discard}
            </Button>
          </Popconfirm>
          {another}
          {data.accepted === 0 && <p className="minor">{t.imports.nobody}</p>}
        </div>
      )}
      {data.state === 'discarded' && (
        <Alert type="info" showIcon title={t.imports.discarded} action={another} className="section" />
      )}
      {isUnderWay(data.state) && (
        <Section title={t.imports.underWay}>
          <Progress percent={progressOf(data)} aria-label={t.imports.underWay} />
          <p role="status">
            {data.state === 'committing'
              ? t.imports.committing(format.count(data.takenIn), format.count(data.accepted))
              : t.imports.starting(format.count(data.running), format.count(data.accepted))}
          </p>
          {data.failure && <Alert type="warning" showIcon title={data.failure} />}
          <p className="minor">{t.imports.mayLeave}</p>
        </Section>
      )}
      {data.state === 'running' && (
        <Result
          status="success"
          title={t.imports.done(format.count(data.accepted))}
          extra={
            <>
              {holds(me, 'P') && <Link to="/recipients">{t.imports.toRecipients}</Link>}
              {another}
            </>
          }
        />
      )}
      <ImportPreview data={data} />
    </>
  );
}
