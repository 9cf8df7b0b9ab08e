import type { Connection } from '@temporalio/client';

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

/** Closed runs are kept that long where we may say so: a month of reports can be looked at. */
export const RETENTION_DAYS = 30;

/** What somebody must do about the namespace before a workflow can run in it; the message says what. */
export class NamespaceNotReady extends Error {}

/**
 * Registers the search attributes that the namespace does not know: with one of them unknown the first workflow task of every
 * recipient would fail. Answers the names registered now. @throws NamespaceNotReady while one is not known yet, or where only
 * somebody else may register it.
 */
export async function registerSearchAttributes(
  { operatorService }: Connection,
  namespace: string,
): Promise<readonly string[]> {
  const missing = async () => {
    const { customAttributes } = await operatorService.listSearchAttributes({ namespace });
    return Object.entries(SEARCH_ATTRIBUTES).filter(([name]) => !(name in customAttributes));
  };
  const before = await missing();
  if (before.length === 0) return [];
  const names = before.map(([name]) => name);
  try {
    await operatorService.addSearchAttributes({ namespace, searchAttributes: Object.fromEntries(before) });
  } catch (error) {
    throw new NamespaceNotReady(
      `the search attributes ${names.join(', ')} are missing in namespace ${namespace} and cannot be registered from here ` +
        `(${(error as Error).message}): temporal operator search-attribute create --name … --type Keyword (NeedsAttention: Bool)`,
    );
  }
  if ((await missing()).length > 0) throw new NamespaceNotReady(`the search attributes ${names.join(', ')} are coming`);
  return names;
}

/** For how many days the namespace keeps closed runs. @throws NamespaceNotReady where there is no such namespace. */
export async function retentionDays({ workflowService }: Connection, namespace: string): Promise<number> {
  try {
    const { config } = await workflowService.describeNamespace({ namespace });
    return Number(config?.workflowExecutionRetentionTtl?.seconds ?? 0) / 86_400;
  } catch (error) {
    if ((error as { code?: number }).code !== NOT_FOUND) throw error;
    throw new NamespaceNotReady(
      `there is no namespace ${namespace}: temporal operator namespace create --retention ${RETENTION_DAYS * 24}h ${namespace}`,
    );
  }
}

/** gRPC's number for it. */
const NOT_FOUND = 5;
