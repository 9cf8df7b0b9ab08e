/** Quality N15. A manager has a process tried again: what helps depends on what is found, and nothing is done twice. */
import type { Tx } from '../database/database.js';
import { findProcessStanding, isBeingTold, type ProcessStanding } from '../database/queries/process-standing.query.js';
import { appendAudit } from '../database/stores/audit.store.js';
import { conflict, forbidden, notVisible } from '../domain/errors.js';
import type { Actor, Assignment } from '../domain/organisation/roles.js';
import type { ProcessSubject, RetryAction } from '../domain/processes/process.js';
import type { PlainDate } from '../domain/time/plain-date.js';
import { inCapacity, onBehalfOf } from './acting-office.js';
import type { Casework } from './casework.js';
import { wakeProcessInTx } from './wake-workflow.js';

const mayRetry = ({ role }: Assignment): boolean => role === 'M' || role === 'A';

/** What the engine says of the process, and whether its failing steps have just been asked to try again. */
export interface SeenInEngine {
  isRunning: boolean;
  /** Its own code fails. */
  turnFails: boolean;
  stepsTriedAgain: boolean;
  stepRuns: boolean;
}

/**
 * Refuses where nothing is there to be tried again. Errors: NOT_ALLOWED, NOT_FOUND, PROCESS_ENDED, MAIL_DOUBTFUL.
 */
export async function checkRetry({ database, clock }: Casework, actor: Actor, subject: ProcessSubject): Promise<void> {
  if (!actor.assignments.some(mayRetry)) throw forbidden();
  await lawfulStanding(database.reader, subject, await clock.today());
}

/**
 * Does the rest of a retry in the database and puts it on record; answers what has been done. Errors: as `checkRetry`, and
 * PROCESS_NOT_STUCK where it runs as it should.
 */
export async function retryProcess(
  casework: Casework,
  actor: Actor,
  subject: ProcessSubject,
  seen: SeenInEngine,
): Promise<RetryAction> {
  return casework.database.inTransaction(async (tx) => {
    const today = await casework.clock.today(tx);
    const standing = await lawfulStanding(tx, subject, today);
    const action = await actionFor(tx, subject, standing, seen);
    if (action === 'underWay') return action;
    if (action !== 'stepTriedAgain') await wakeProcessInTx(casework, tx, subject);
    await appendAudit(tx, {
      businessDay: today,
      actor: actor.login,
      actorPerson: actor.personId,
      onBehalfOf: onBehalfOf(inCapacity(actor, mayRetry)),
      act: 'processRetried',
      subjectKind: 'process',
      subjectId: `${subject.kind}/${subject.id}`,
      ...(subject.kind === 'recipient' ? { recipientNo: subject.id } : {}),
      ...(standing.town === null ? {} : { town: standing.town }),
      after: { action },
    });
    return action;
  });
}

async function lawfulStanding(tx: Tx, { kind, id }: ProcessSubject, today: PlainDate): Promise<ProcessStanding> {
  const standing = await findProcessStanding(tx, kind, id, today);
  if (!standing) throw notVisible();
  if (standing.isOver) throw conflict('PROCESS_ENDED');
  if (standing.isDoubtful) throw conflict('MAIL_DOUBTFUL');
  return standing;
}

async function actionFor(
  tx: Tx,
  { kind, id }: ProcessSubject,
  { isOwed }: ProcessStanding,
  { isRunning, turnFails, stepsTriedAgain, stepRuns }: SeenInEngine,
): Promise<RetryAction> {
  if (stepsTriedAgain) return 'stepTriedAgain';
  if (stepRuns || (await isBeingTold(tx, kind, id))) return 'underWay';
  if (!isRunning) return 'started';
  if (isOwed || turnFails) return 'woken';
  throw conflict('PROCESS_NOT_STUCK');
}
