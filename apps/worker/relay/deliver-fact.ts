import type { Client } from '@temporalio/client';
import type { OutboxRow, OutboxSubjectKind } from '../../../libs/database/stores/outbox.store.js';
import { signalIfAlive, signalOrBegin } from '../../../libs/temporal/tell-engine.js';
import { lifecycleSummary } from '../../../libs/words/lifecycle-details.js';
import { factRecorded } from '../../../workflows/recipient-lifecycle/recipient-lifecycle.messages.js';
import { recipientWorkflowId } from '../../../workflows/shared/workflow-ids.js';
import type { Deliver } from './outbox-relay.js';

/** The one place that knows which workflow a subject is, and how it is told. */
export function deliverFact(client: Client, taskQueue: string): Deliver {
  const bySubject: Record<OutboxSubjectKind, Deliver> = {
    recipient: ({ subjectId, event, mayStart }) => {
      const told = { workflowId: recipientWorkflowId(subjectId), signal: factRecorded.name, event };
      if (!mayStart) return signalIfAlive(client, told);
      const begun = { workflowType: 'recipientLifecycle', taskQueue, args: [subjectId], summary: lifecycleSummary(subjectId) };
      return signalOrBegin(client, { ...told, ...begun });
    },
  };
  return (row: OutboxRow) => bySubject[row.subjectKind](row);
}
