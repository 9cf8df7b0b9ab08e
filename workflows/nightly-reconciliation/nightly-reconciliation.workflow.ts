/**
 * Quality N2, N15. Every night: what the engine has lost or overslept is told again, what was not opened is opened, and what
 * has been kept long enough is removed. A night on which nothing is wrong costs a few counts.
 */
import { setCurrentDetails } from '@temporalio/workflow';
import type { Reconciled } from '../../libs/domain/processes/reconciled.js';
import { reconciliationDetails } from '../../libs/words/processes.js';
import { reconciliation } from '../ports/reconciliation.port.js';

export async function nightlyReconciliation(): Promise<Reconciled> {
  const { reportsOpened } = await reconciliation.openMissedReports();
  const { underCare, recipientsWoken, orphans } = await reconciliation.wakeRecipients();
  const { reportsWoken } = await reconciliation.wakeReports();
  const { mailsTakenUp } = await reconciliation.takeUpMails();
  const { keysRemoved, sessionsRemoved } = await reconciliation.removeWhatIsOver();
  const done = {
    underCare,
    reportsOpened,
    recipientsWoken,
    reportsWoken,
    mailsTakenUp,
    orphans,
    keysRemoved,
    sessionsRemoved,
  };
  await reconciliation.noteReconciled(done);
  setCurrentDetails(reconciliationDetails(done));
  return done;
}
