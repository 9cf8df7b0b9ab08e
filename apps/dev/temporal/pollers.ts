import { Connection } from '@temporalio/client';

/** Number of the workflow kind in the server's enumeration of task queues. */
const WORKFLOW_QUEUE = 1;

/** Whether a worker has asked for workflow tasks since that instant (milliseconds): it is up and connected. */
export async function isPolled(queue: {
  address: string;
  namespace: string;
  taskQueue: string;
  since: number;
}): Promise<boolean> {
  const connection = await Connection.connect({ address: queue.address, connectTimeout: '2s' });
  try {
    const { pollers } = await connection.workflowService.describeTaskQueue({
      namespace: queue.namespace,
      taskQueue: { name: queue.taskQueue },
      taskQueueType: WORKFLOW_QUEUE,
    });
    return (pollers ?? []).some(
      ({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1000 >= queue.since - 1000,
    );
  } finally {
    await connection.close();
  }
}
