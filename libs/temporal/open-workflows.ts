import { type Client, WorkflowNotFoundError } from '@temporalio/client';

const openOf = (workflowType: string): string => `WorkflowType = '${workflowType}' and ExecutionStatus = 'Running'`;

/** How many workflows of a type are open; the engine's lists may be a moment behind. */
export const countOpen = async (client: Client, workflowType: string): Promise<number> =>
  (await client.workflow.count(openOf(workflowType))).count;

/** The ids of all open workflows of a type, page by page. */
export async function* openWorkflowIds(client: Client, workflowType: string): AsyncGenerator<string> {
  for await (const { workflowId } of client.workflow.list({ query: openOf(workflowType), pageSize: 1000 })) {
    yield workflowId;
  }
}

/** Whether a workflow is open, as the engine surely knows. */
export async function isOpen(client: Client, workflowId: string): Promise<boolean> {
  try {
    return (await client.workflow.getHandle(workflowId).describe()).status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
