import { randomUUID } from 'node:crypto';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { at } from '../../apps/dev/folders.js';
import { prepareNamespace } from '../../apps/dev/temporal/namespace.js';
import { SEARCH_ATTRIBUTES } from '../../libs/temporal/prepare-namespace.js';
import { fromRunner } from './from-runner.js';

// A worker tells of every state it goes through; a report of specs should be readable.
Runtime.install({ logger: new DefaultLogger('WARN') });

export interface FreshNamespace {
  address: string;
  namespace: string;
  taskQueue: string;
}

/** A namespace of its own on the run's Temporal server, with the search attributes, so that its lists hold this test's workflows alone. */
export async function freshNamespace(): Promise<FreshNamespace> {
  const address = fromRunner('TEST_TEMPORAL');
  const namespace = `test-${randomUUID()}`;
  await prepareNamespace(address, namespace);
  return { address, namespace, taskQueue: 'casework' };
}

/**
 * The time-skipping server, with the search attributes, without which every workflow task would fail: one for each scenario;
 * end it with `teardown()` in any case.
 */
export async function timeSkipping(): Promise<TestWorkflowEnvironment> {
  const path = fromRunner('TEST_TIME_SKIPPING');
  const env = await TestWorkflowEnvironment.createTimeSkipping(
    path ? { server: { executable: { type: 'existing-path', path } } } : {},
  );
  const namespace = env.namespace ?? 'default';
  await env.connection.operatorService.addSearchAttributes({ namespace, searchAttributes: SEARCH_ATTRIBUTES });
  return env;
}

/** The bundle the product runs, as `workflowBundle` of a worker. */
export const workflowBundle = { codePath: at('dist/workflow-bundle.js') };
