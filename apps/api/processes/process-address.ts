import type { Config } from '../../../libs/config/config.js';
import type { ProcessSubject } from '../../../libs/domain/processes/process.js';
import {
  mailWorkflowId,
  monthlyOpeningWorkflowId,
  monthlyReportWorkflowId,
  recipientWorkflowId,
  reconciliationWorkflowId,
} from '../../../workflows/shared/workflow-ids.js';

/** The id of the workflow that runs for a subject. */
export function workflowIdOf({ kind, id }: ProcessSubject): string {
  switch (kind) {
    case 'recipient':
      return recipientWorkflowId(id);
    case 'monthlyReport': {
      const [town = '', period = ''] = id.split('/');
      return monthlyReportWorkflowId(town, period);
    }
    case 'mail':
      return mailWorkflowId(id);
    case 'opening':
      return monthlyOpeningWorkflowId(id);
    case 'reconciliation':
      return reconciliationWorkflowId(id);
  }
}

const PREFIXES = {
  recipient: recipientWorkflowId(''),
  monthlyReport: 'monthly-report/',
  mail: mailWorkflowId(''),
  opening: monthlyOpeningWorkflowId(''),
  reconciliation: reconciliationWorkflowId(''),
} as const satisfies Record<ProcessSubject['kind'], string>;

/** What a workflow runs for, by its id; undefined for an id that none of ours has. */
export function subjectOfWorkflow(workflowId: string): ProcessSubject | undefined {
  for (const [kind, prefix] of Object.entries(PREFIXES) as [ProcessSubject['kind'], string][]) {
    if (workflowId.startsWith(prefix)) return { kind, id: workflowId.slice(prefix.length) };
  }
  return undefined;
}

/**
 * The page of a workflow in the Temporal Web UI, where there is one: of its run, and there the tab that says whom it waits for.
 * Without a run the UI finds the latest one by itself and shows its timeline.
 */
export function workflowInTemporalUi(config: Config, workflowId: string, runId: string | null): string | null {
  const page = inTemporalUi(config, 'workflows', workflowId);
  return page && runId ? `${page}/${runId}/user-metadata` : page;
}

/** The page of a schedule in the Temporal Web UI, where there is one. */
export const scheduleInTemporalUi = (config: Config, scheduleId: string): string | null =>
  inTemporalUi(config, 'schedules', scheduleId);

function inTemporalUi(
  { temporal: { uiUrl, namespace } }: Config,
  place: 'workflows' | 'schedules',
  id: string,
): string | null {
  return uiUrl ? `${uiUrl.replace(/\/$/, '')}/namespaces/${namespace}/${place}/${encodeURIComponent(id)}` : null;
}
