import type { OutboxRow, OutboxSubjectKind } from '../../../libs/database/stores/outbox.store.js';
import type { Engine } from '../../../libs/temporal/connect-temporal.js';
import { beginOnce, signalIfAlive, signalOrBegin } from '../../../libs/temporal/tell-engine.js';
import { lifecycleSummary } from '../../../libs/words/lifecycle-details.js';
import { reconciliationSummary } from '../../../libs/words/processes.js';
import { mailSummary, openingSummary, reportSummary } from '../../../libs/words/reports.js';
import { reportFactRecorded } from '../../../workflows/monthly-report/monthly-report.messages.js';
import { factRecorded } from '../../../workflows/recipient-lifecycle/recipient-lifecycle.messages.js';
import {
  mailWorkflowId,
  monthlyOpeningWorkflowId,
  monthlyReportWorkflowId,
  recipientWorkflowId,
  reconciliationWorkflowId,
} from '../../../workflows/shared/workflow-ids.js';
import type { Deliver } from './outbox-relay.js';

/** The one place that knows which workflow a subject is, and how it is told; `officeNamed` answers what an office's code is called. */
export function deliverFact(
  client: Engine['client'],
  taskQueue: string,
  officeNamed: (code: string) => Promise<string>,
): Deliver {
  const bySubject: Record<OutboxSubjectKind, Deliver> = {
    recipient: ({ subjectId, event, mayStart }) => {
      const told = { workflowId: recipientWorkflowId(subjectId), signal: factRecorded.name, event };
      if (!mayStart) return signalIfAlive(client, told);
      const begun = {
        workflowType: 'recipientLifecycle',
        taskQueue,
        args: [subjectId],
        summary: lifecycleSummary(subjectId),
      };
      return signalOrBegin(client, { ...told, ...begun });
    },
    monthlyReport: async ({ subjectId, event, mayStart }) => {
      const [town, period] = subjectId.split('/') as [string, string];
      const workflowId = monthlyReportWorkflowId(town, period);
      const told = { workflowId, signal: reportFactRecorded.name, event };
      if (!mayStart) return signalIfAlive(client, told);
      const args = [{ town, period }];
      const summary = reportSummary(town, await officeNamed(town), period);
      return signalOrBegin(client, { ...told, workflowType: 'monthlyReport', taskQueue, args, summary });
    },
    mail: ({ subjectId, event }) => {
      const workflowId = mailWorkflowId(subjectId);
      const summary = mailSummary(subjectId);
      return beginOnce(client, { workflowId, workflowType: 'mailDispatch', taskQueue, args: [event], summary });
    },
    opening: ({ subjectId, event }) => {
      const workflowId = monthlyOpeningWorkflowId(subjectId);
      const summary = openingSummary(subjectId);
      return beginOnce(client, { workflowId, workflowType: 'monthlyOpening', taskQueue, args: [event], summary });
    },
    reconciliation: ({ subjectId }) => {
      const workflowId = reconciliationWorkflowId(subjectId);
      const summary = reconciliationSummary(subjectId);
      return beginOnce(client, { workflowId, workflowType: 'nightlyReconciliation', taskQueue, args: [], summary });
    },
  };
  return (row: OutboxRow) => bySubject[row.subjectKind](row);
}
