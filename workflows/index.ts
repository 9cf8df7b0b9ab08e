/** The bundle's single door: every workflow type that a worker runs. */

export { mailDispatch } from './mail-dispatch/mail-dispatch.workflow.js';
export { monthlyOpening } from './monthly-opening/monthly-opening.workflow.js';
export { monthlyReport } from './monthly-report/monthly-report.workflow.js';
export { nightlyReconciliation } from './nightly-reconciliation/nightly-reconciliation.workflow.js';
export { recipientLifecycle } from './recipient-lifecycle/recipient-lifecycle.workflow.js';
