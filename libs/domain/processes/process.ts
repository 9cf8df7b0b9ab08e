/** What managers see of the engine: which processes there are, and why one may be stuck. */

/** What a process runs for; the same names as the subjects of facts. */
export const PROCESS_KINDS = ['recipient', 'monthlyReport', 'mail', 'opening', 'reconciliation'] as const;
export type ProcessKind = (typeof PROCESS_KINDS)[number];

/** One process, by what it runs for: a recipient's number, `<town>/<period>`, a mail's key, a period, a day. */
export interface ProcessSubject {
  kind: ProcessKind;
  id: string;
}

export const STUCK_CAUSES = [
  /** The engine does not answer; facts wait in the database and are told when it is back. */
  'engineAway',
  /** Nobody takes up the work: no worker runs. */
  'workerAway',
  /** A fact cannot be told to the engine. */
  'factsNotTold',
  /** There is no workflow where one should run. */
  'workflowMissing',
  /** The workflow has ended too early: failed, or ended by hand. */
  'workflowEnded',
  /** The workflow's own code fails; somebody must look at the program. */
  'workflowFails',
  'databaseAway',
  'mailServerAway',
  /** The mail server takes connections and refuses the mail. */
  'mailRefused',
  /** Nobody can say whether a mail has arrived: a person decides. */
  'mailDoubtful',
  /** A step takes longer than it may. */
  'stepTimesOut',
  'stepFails',
  /** The workflow runs and has not turned on its day. */
  'overslept',
] as const;
export type StuckCause = (typeof STUCK_CAUSES)[number];

/** What a retry does, by what is found: it never does anything twice. */
export const RETRY_ACTIONS = ['stepTriedAgain', 'woken', 'started', 'underWay'] as const;
export type RetryAction = (typeof RETRY_ACTIONS)[number];

/** A step that the engine tries again and again. */
export interface FailingStep {
  /** Name of the activity on the wire. */
  activity: string;
  /** Class and message of the last failure, where there was one. */
  error: { type: string; message: string } | null;
}

const NO_CONNECTION = /ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|EAI_AGAIN|Connection terminated/;

/** Why a step fails, as far as its error tells. */
export function causeOfFailure({ activity, error }: FailingStep): StuckCause {
  if (error === null) return 'workerAway';
  if (/Timeout/.test(error.type) || /Timeout/i.test(error.message)) return 'stepTimesOut';
  const isAway = NO_CONNECTION.test(error.message);
  if (activity === 'sendMail') return isAway ? 'mailServerAway' : 'mailRefused';
  // 08, 53300, 57P0: the database's own words for a lost connection, too many, a shutdown.
  const isDatabaseAway = isAway || (error.type === 'QueryFailedError' && /^(08|53300|57P0)/.test(error.message));
  return isDatabaseAway ? 'databaseAway' : 'stepFails';
}
