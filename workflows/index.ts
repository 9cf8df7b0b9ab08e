/** The bundle's single door: every workflow type that a worker runs. */
export { recipientLifecycle } from './recipient-lifecycle/recipient-lifecycle.workflow.js';
