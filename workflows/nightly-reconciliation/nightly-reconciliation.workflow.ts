/**
 * Quality N2, N15. Every night: what the engine has lost or overslept is told again, what was not opened is opened, and what
 * has been kept long enough is removed. A night on which nothing is wrong costs a few counts.
 */
import { setCurrentDetails } from '@temporalio/workflow';
import type { Reconciled } from '../../libs/domain/processes/reconciled.js';
import { reconciliationDetails } from '../../libs/words/processes.js';
import { reconciliation } from '../ports/reconciliation.port.js';

export async function nightlyReconciliation(): Promise<Reconciled> {
  // None of these needs another's outcome: side by side the night is short.
  const parts = await Promise.all([
    reconciliation.openMissedReports(),
    reconciliation.wakeRecipients(),
    reconciliation.wakeReports(),
    reconciliation.takeUpMails(),
    reconciliation.removeWhatIsOver(),
  ]);
  const done: Reconciled = Object.assign({}, ...parts);
  await reconciliation.noteReconciled(done);
  setCurrentDetails(reconciliationDetails(done));
  return done;
}
