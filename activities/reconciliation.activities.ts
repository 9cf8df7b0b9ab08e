import { heartbeat } from '@temporalio/activity';
import type { Casework } from '../libs/casework/casework.js';
import {
  noteReconciled,
  openMissedReports,
  type RunsInEngine,
  reconcileRecipients,
  reconcileReports,
  removeWhatIsOver,
  takeUpMails,
} from '../libs/casework/reconcile.js';
import type { Reconciled } from '../libs/domain/processes/reconciled.js';
import { subjectOfMail } from '../libs/domain/reporting/mail-order.js';
import type { Engine } from '../libs/temporal/connect-temporal.js';
import { countOpen, isOpen, openWorkflowIds } from '../libs/temporal/open-workflows.js';
import type { ReconciliationPort } from '../workflows/ports/reconciliation.port.js';
import { mailWorkflowId, monthlyReportWorkflowId, recipientWorkflowId } from '../workflows/shared/workflow-ids.js';

const PREFIX = recipientWorkflowId('');

/** Thin: each method is one use case, which asks the engine through what stands below. */
export class ReconciliationActivities implements ReconciliationPort {
  private readonly engine: RunsInEngine;

  constructor(
    private readonly casework: Casework,
    client: Engine['client'],
  ) {
    this.engine = runsIn(client);
  }

  openMissedReports = () => openMissedReports(this.casework);
  wakeRecipients = () => reconcileRecipients(this.casework, this.engine);
  wakeReports = () => reconcileReports(this.casework, this.engine);
  takeUpMails = () => takeUpMails(this.casework, this.engine);
  removeWhatIsOver = () => removeWhatIsOver(this.casework);
  noteReconciled = (done: Reconciled) => noteReconciled(this.casework, done);
}

function runsIn(client: Engine['client']): RunsInEngine {
  const runsReport = (town: string, period: string) => isOpen(client, monthlyReportWorkflowId(town, period));
  return {
    countRecipients: () => countOpen(client, 'recipientLifecycle'),
    recipients: async () => {
      const numbers = new Set<string>();
      for await (const workflowId of openWorkflowIds(client, 'recipientLifecycle')) {
        numbers.add(workflowId.slice(PREFIX.length));
        if (numbers.size % 1000 === 0) heartbeat();
      }
      return numbers;
    },
    runsRecipient: (recipientNo) => isOpen(client, recipientWorkflowId(recipientNo)),
    runsReport,
    runsMail: async (mailKey) => {
      const subject = subjectOfMail(mailKey);
      const ofReport = subject.kind === 'reminder' && (await runsReport(subject.town, subject.period));
      return ofReport || isOpen(client, mailWorkflowId(mailKey));
    },
    stillComparing: () => heartbeat(),
  };
}
