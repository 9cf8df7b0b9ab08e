/**
 * Quality N2, N15. What the engine has lost or overslept is told again, as a fact through the outbox like every other: whoever
 * sleeps wakes by it, whoever is missing begins by it. Each may be repeated; what is right already stays as it is.
 */
import {
  countUnderCare,
  firstDayOnRecord,
  isReconciled,
  mailsLyingStill,
  oversleptRecipients,
  recipientsUnderCare,
  reportsAtWork,
} from '../database/queries/reconciliation.query.js';
import { appendAudit, CALENDAR } from '../database/stores/audit.store.js';
import { removeDeadSessions, removeOldKeys } from '../database/stores/housekeeping.store.js';
import type { Reconciled } from '../domain/processes/reconciled.js';
import { firstDayOf, monthOf, shiftMonth } from '../domain/time/plain-month.js';
import type { Casework } from './casework.js';
import { tellDispatch } from './mail-ledger.js';
import { openMonthlyReports } from './open-monthly-report.js';
import { wakeRecipients, wakeReport } from './wake-workflow.js';

/** What the engine runs now, by our own names for it. */
export interface RunsInEngine {
  /** How many recipients have an open workflow; the engine's count, which may be a moment behind. */
  countRecipients(): Promise<number>;
  /** The numbers of all recipients who have one; a moment behind as well. */
  recipients(): Promise<Set<string>>;
  /** Asked of one workflow alone, and surely so. */
  runsRecipient(recipientNo: string): Promise<boolean>;
  runsReport(town: string, period: string): Promise<boolean>;
  runsMail(mailKey: string): Promise<boolean>;
  /** Called now and then during a long comparison. */
  stillComparing(): void;
}

const PAGE = 500;

/** Rule G1. Opens the reports of the month before that no day 1 has opened, if the casework has lived through a day 1 at all. */
export async function openMissedReports(casework: Casework): Promise<Pick<Reconciled, 'reportsOpened'>> {
  const today = await casework.clock.today();
  const began = await firstDayOnRecord(casework.database.reader);
  if (began === null || began >= firstDayOf(monthOf(today))) return { reportsOpened: 0 };
  return { reportsOpened: (await openMonthlyReports(casework, shiftMonth(monthOf(today), -1))).length };
}

/**
 * Quality N2. Wakes whoever's stored day has passed without a turn. Whether recipients under care and open workflows are equal
 * as sets is seen by their counts; where these differ, and on day 1 in any case, one pass in the order of the numbers finds who
 * is missing.
 */
export async function reconcileRecipients(
  casework: Casework,
  engine: RunsInEngine,
): Promise<Pick<Reconciled, 'underCare' | 'recipientsWoken' | 'orphans'>> {
  const { reader } = casework.database;
  const today = await casework.clock.today();
  const overslept = await oversleptRecipients(reader, today);
  for (let from = 0; from < overslept.length; from += PAGE) {
    await wakeRecipients(casework, overslept.slice(from, from + PAGE));
  }
  const underCare = await countUnderCare(reader);
  const isLookedThrough = today === firstDayOf(monthOf(today)) || underCare !== (await engine.countRecipients());
  if (!isLookedThrough) return { underCare, recipientsWoken: overslept.length, orphans: 0 };
  const { woken, orphans } = await compare(casework, engine, new Set(overslept));
  return { underCare, recipientsWoken: overslept.length + woken, orphans };
}

async function compare(
  casework: Casework,
  engine: RunsInEngine,
  wokenAlready: ReadonlySet<string>,
): Promise<{ woken: number; orphans: number }> {
  const unknown = await engine.recipients();
  let woken = 0;
  for (let after = ''; ; ) {
    const page = await recipientsUnderCare(casework.database.reader, after, PAGE);
    const missing: string[] = [];
    for (const { recipientNo, isBeingTold } of page) {
      const isListed = unknown.delete(recipientNo);
      if (isListed || isBeingTold || wokenAlready.has(recipientNo)) continue;
      if (!(await engine.runsRecipient(recipientNo))) missing.push(recipientNo);
    }
    await wakeRecipients(casework, missing);
    woken += missing.length;
    engine.stillComparing();
    const last = page.at(-1);
    if (!last || page.length < PAGE) return { woken, orphans: unknown.size };
    after = last.recipientNo;
  }
}

/** Rules G1–G4. Wakes the reports that have overslept a moment or whose workflow is gone. */
export async function reconcileReports(
  casework: Casework,
  engine: RunsInEngine,
): Promise<Pick<Reconciled, 'reportsWoken'>> {
  const today = await casework.clock.today();
  let reportsWoken = 0;
  for (const { town, period, hasOverslept } of await reportsAtWork(casework.database.reader, today)) {
    if (!hasOverslept && (await engine.runsReport(town, period))) continue;
    await wakeReport(casework, { town, period });
    reportsWoken += 1;
  }
  return { reportsWoken };
}

/** Rules G4, A1. A planned mail whose workflow is gone gets one of its own; the ledger lets it go out once. */
export async function takeUpMails(casework: Casework, engine: RunsInEngine): Promise<Pick<Reconciled, 'mailsTakenUp'>> {
  let mailsTakenUp = 0;
  for (const mailKey of await mailsLyingStill(casework.database.reader)) {
    if (await engine.runsMail(mailKey)) continue;
    await casework.database.inTransaction((tx) => tellDispatch(tx, mailKey, { name: 'mailReleased', mailKey }));
    mailsTakenUp += 1;
  }
  return { mailsTakenUp };
}

/** Removes idempotency keys and sessions whose time is over, in batches that hold no lock for long. */
export async function removeWhatIsOver({
  database,
}: Casework): Promise<Pick<Reconciled, 'keysRemoved' | 'sessionsRemoved'>> {
  const all = async (remove: typeof removeOldKeys): Promise<number> => {
    let removed = 0;
    for (let count = PAGE; count === PAGE; removed += count) count = await remove(database.reader, PAGE);
    return removed;
  };
  return { keysRemoved: await all(removeOldKeys), sessionsRemoved: await all(removeDeadSessions) };
}

/** Rule I1. Puts the night on record: once a business day, and again only where something had to be done again. */
export async function noteReconciled(casework: Casework, done: Reconciled): Promise<void> {
  await casework.database.inTransaction(async (tx) => {
    const today = await casework.clock.today(tx);
    const { reportsOpened, recipientsWoken, reportsWoken, mailsTakenUp, orphans } = done;
    const isNews = reportsOpened + recipientsWoken + reportsWoken + mailsTakenUp + orphans > 0;
    if (!isNews && (await isReconciled(tx, today))) return;
    await appendAudit(tx, {
      businessDay: today,
      actor: CALENDAR,
      act: 'engineReconciled',
      subjectKind: 'reconciliation',
      subjectId: today,
      after: done,
    });
  });
}
