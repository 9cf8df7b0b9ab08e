import type { Reconciled } from '../../libs/domain/processes/reconciled.js';
import { STEP_SUMMARIES } from '../../libs/words/engine-steps.js';
import { USE_CASE } from '../shared/activity-options.js';
import { summedActivities } from '../shared/summed-activities.js';

type Part<Name extends keyof Reconciled> = Promise<Pick<Reconciled, Name>>;

/** What the nightly check asks. Each may be repeated: what is right already stays as it is. */
export interface ReconciliationPort {
  /** Rule G1. Opens the reports that no day 1 has opened. */
  openMissedReports(): Part<'reportsOpened'>;
  /** Quality N2. Compares the recipients under care with the open workflows, and wakes or starts whatever has been lost. */
  wakeRecipients(): Part<'underCare' | 'recipientsWoken' | 'orphans'>;
  wakeReports(): Part<'reportsWoken'>;
  /** Takes up planned mails that no workflow sends any more. */
  takeUpMails(): Part<'mailsTakenUp'>;
  /** Removes idempotency keys and sessions whose time is over, a bounded number each time. */
  removeWhatIsOver(): Part<'keysRemoved' | 'sessionsRemoved'>;
  /** Puts the night on record. */
  noteReconciled(done: Reconciled): Promise<void>;
}

/** The pass over a city takes a minute or two; it tells that it lives, and is begun anew where it does not. */
export const reconciliation: ReconciliationPort = summedActivities<ReconciliationPort>(
  {
    ...USE_CASE,
    startToCloseTimeout: '30 minutes',
    heartbeatTimeout: '1 minute',
  },
  STEP_SUMMARIES.reconciliation,
);
