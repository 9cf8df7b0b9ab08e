import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { RETENTION_DAYS, registerSearchAttributes } from '../../../libs/temporal/prepare-namespace.js';
import { until } from '../processes/until.js';

/**
 * Makes the namespace as the product needs it, and may be repeated: it exists, keeps closed runs thirty days, and knows
 * the search attributes, without which the first workflow task of every recipient would fail.
 */
export async function prepareNamespace(address: string, namespace: string): Promise<void> {
  const connection = await Connection.connect({ address });
  try {
    await ensureNamespace(connection, namespace);
    await until('the search attributes are known', async () => {
      await registerSearchAttributes(connection, namespace);
      return true;
    });
  } finally {
    await connection.close();
  }
}

async function ensureNamespace({ workflowService }: Connection, namespace: string): Promise<void> {
  const workflowExecutionRetentionTtl = msToTs(`${RETENTION_DAYS} days`);
  try {
    await workflowService.describeNamespace({ namespace });
    await workflowService.updateNamespace({ namespace, config: { workflowExecutionRetentionTtl } });
  } catch (error) {
    if ((error as { code?: number }).code !== NOT_FOUND) throw error;
    await workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: workflowExecutionRetentionTtl,
    });
  }
  await until(`the namespace ${namespace} is there`, async () => {
    await workflowService.listWorkflowExecutions({ namespace, pageSize: 1 });
    return true;
  });
}

/** gRPC's number for it. */
const NOT_FOUND = 5;
