import type { Config } from '../../../libs/config/config.js';
import type { Process, Schedule } from '../../../libs/contracts/processes.js';
import type { RunOnRecord } from '../../../libs/database/queries/reconciliation.query.js';
import type { StuckRow } from '../../../libs/database/queries/stuck-processes.query.js';
import type { WaitingRow } from '../../../libs/database/queries/waiting-processes.query.js';
import type { Reconciled } from '../../../libs/domain/processes/reconciled.js';
import type { ScheduleSeen } from '../../../libs/temporal/look-at-schedules.js';
import type { WorkflowSeen } from '../../../libs/temporal/look-at-workflow.js';
import type { Language } from '../../../libs/words/language.js';
import { reconciledInWords, SCHEDULE_WORDS, STUCK_CAUSE_WORDS, waitingInWords } from '../../../libs/words/processes.js';
import { scheduleInTemporalUi, workflowIdOf, workflowInTemporalUi } from './process-address.js';
import { troubleOf } from './trouble.js';

/** Who looks, and in which language. */
export interface Looking {
  config: Config;
  language: Language;
  /** An administrator sees numbers only (screens.md). */
  seesNames: boolean;
}

function showSubject(
  row: Pick<StuckRow, 'kind' | 'id' | 'town' | 'stage' | 'recipientName'>,
  seen: WorkflowSeen | null,
  { config, seesNames }: Looking,
) {
  const workflowId = workflowIdOf(row);
  return {
    workflowId,
    kind: row.kind,
    subject: row.id,
    recipientNo: row.kind === 'recipient' ? row.id : null,
    recipientName: seesNames ? row.recipientName : null,
    town: row.town,
    stage: row.stage,
    temporalUi: workflowInTemporalUi(config, workflowId, seen?.runId ?? null),
  };
}

/** `seen` is null where the engine does not answer. */
export function showStuck(row: StuckRow, seen: WorkflowSeen | null, looking: Looking): Process {
  const trouble = troubleOf(row, seen);
  return {
    ...showSubject(row, seen, looking),
    state: 'stuck',
    waitsFor: [],
    since: row.since.toISOString(),
    until: null,
    trouble,
    inWords: STUCK_CAUSE_WORDS[trouble.cause][looking.language],
    mayRetry: trouble.cause !== 'mailDoubtful',
  };
}

/** `seen` is null where the engine does not answer: then the link leads to the workflow, not to its run. */
export function showWaiting(row: WaitingRow, seen: WorkflowSeen | null, looking: Looking): Process {
  const [first] = row.waitsFor;
  return {
    ...showSubject(row, seen, looking),
    state: 'waiting',
    waitsFor: row.waitsFor,
    since: first?.since ?? '',
    until: first?.until ?? null,
    trouble: null,
    inWords: first ? waitingInWords(first, looking.language) : '',
    mayRetry: false,
  };
}

/** What the record says of a schedule's last run: in a demo the clock takes the place of the engine's schedules. */
type RunShown = RunOnRecord & { found?: Reconciled };

export function showSchedule(seen: ScheduleSeen, onRecord: RunShown | null, { config, language }: Looking): Schedule {
  const { scheduleId, isMissing, isPaused, note, lastRun, nextRunAt } = seen;
  const lastRunAt = lastRun?.at ?? onRecord?.at;
  return {
    scheduleId,
    inWords: SCHEDULE_WORDS[scheduleId]?.[language] ?? scheduleId,
    isMissing,
    isPaused,
    note,
    lastRunAt: lastRunAt?.toISOString() ?? null,
    lastRunFor: onRecord?.day ?? null,
    lastRunUi: lastRun ? workflowInTemporalUi(config, lastRun.workflowId, lastRun.runId) : null,
    lastFound: onRecord?.found ? reconciledInWords(onRecord.found, language) : null,
    nextRunAt: nextRunAt?.toISOString() ?? null,
    temporalUi: scheduleInTemporalUi(config, scheduleId),
  };
}
