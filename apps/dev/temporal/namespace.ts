import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { until } from '../processes/until.js';

/** Values of the server's enumeration `IndexedValueType`. */
const KEYWORD = 2;
const BOOL = 5;

/** What a manager can filter by. `DueOn` is a keyword: a civil date (`YYYY-MM-DD`) sorts as text and never shifts with a time zone. */
export const SEARCH_ATTRIBUTES = {
  Town: KEYWORD,
  Centre: KEYWORD,
  Stage: KEYWORD,
  WaitingFor: KEYWORD,
  DueOn: KEYWORD,
  NeedsAttention: BOOL,
} as const;

/**
 * Makes the namespace as the product needs it, and may be repeated: it exists, keeps closed runs thirty days, and knows
 * the search attributes, without which the first workflow task of every recipient would fail.
 */
export async function prepareNamespace(address: string, namespace: string): Promise<void> {
  const connection = await Connection.connect({ address });
  try {
    await ensureNamespace(connection, namespace);
    const { operatorService } = connection;
    const known = async () => (await operatorService.listSearchAttributes({ namespace })).customAttributes;
    const before = await known();
    const missing = Object.entries(SEARCH_ATTRIBUTES).filter(([name]) => !(name in before));
    if (missing.length > 0) {
      await operatorService.addSearchAttributes({ namespace, searchAttributes: Object.fromEntries(missing) });
    }
    await until('the search attributes are known', async () => {
      const now = await known();
      return Object.keys(SEARCH_ATTRIBUTES).every((name) => name in now);
    });
  } finally {
    await connection.close();
  }
}

async function ensureNamespace({ workflowService }: Connection, namespace: string): Promise<void> {
  const workflowExecutionRetentionTtl = msToTs('30 days');
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
