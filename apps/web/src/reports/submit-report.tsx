import { SendOutlined } from '@ant-design/icons';
import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import type { Report, ReportSubmitted } from '../../../../libs/contracts/reports.js';
import { api } from '../api/client.js';
import { useIdempotencyKey } from '../api/idempotency-key.js';
import { ApiError } from '../api/problem.js';
import { queryClient } from '../api/query-client.js';
import { Facts } from '../look/facts.js';
import { ProblemNotice } from '../look/problem-notice.js';
import { useFormat } from '../words/use-format.js';
import { useWords } from '../words/words-context.js';
import { reportPath } from './use-reports.js';

/** Rule G3. The town head submits after seeing once more what leaves the house, and to whom. */
export function SubmitReport({ report }: { report: Report }) {
  const t = useWords();
  const format = useFormat();
  const { message } = App.useApp();
  const intent = useIdempotencyKey();
  const [asks, setAsks] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { annex1, annex2, entrusted, notReviewed } = report;
  const isNil = annex1.length + annex2.length + entrusted.length === 0;
  const submit = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const { version } = await api.post<ReportSubmitted>(
        `${reportPath(report.town, report.period)}/submit`,
        undefined,
        intent.key(),
      );
      intent.renew();
      message.success(t.reports.submittedDone(version));
      setAsks(false);
      await queryClient.invalidateQueries();
    } catch (problem) {
      if (problem instanceof ApiError && problem.status !== 0) intent.renew();
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button type="primary" size="large" icon={<SendOutlined aria-hidden />} onClick={() => setAsks(true)}>
        {report.version > 0 ? t.reports.submitAgain : t.reports.submit}
      </Button>
      <Modal
        open={asks}
        title={t.reports.submitTitle(report.townName, format.month(report.period))}
        okText={isNil ? t.reports.submitNil : t.reports.submit}
        cancelText={t.app.cancel}
        confirmLoading={busy}
        onOk={() => void submit()}
        onCancel={() => setAsks(false)}
      >
        {error !== null && <ProblemNotice error={error} />}
        <p>{t.reports.submitHint}</p>
        {isNil && <p className="mark mark-yellow">{t.reports.nil}</p>}
        <Facts
          facts={[
            { label: t.reports.annex1, value: format.count(annex1.length) },
            { label: t.reports.annex2, value: format.count(annex2.length) },
            { label: t.reports.entrusted, value: format.count(entrusted.length) },
            { label: t.reports.notReviewed, value: format.count(notReviewed.length) },
          ]}
        />
      </Modal>
    </>
  );
}
