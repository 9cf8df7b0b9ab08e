import { Client, Connection, isGrpcServiceError, ServiceError } from '@temporalio/client';
import type { Config } from '../config/config.js';
import { dataConverter } from './data-converter.js';

/** The engine, as seen from the api, the relay and the schedules. */
export interface Engine {
  client: Client;
  /** For what concerns the whole namespace. */
  connection: Connection;
  /** Whether it answers within two seconds. */
  isServing(): Promise<boolean>;
  /** Gives all calls of the work that long together; then they fail as if the engine were away. */
  withinSeconds<Result>(seconds: number, work: () => Promise<Result>): Promise<Result>;
  /** To be called when no call is under way: closing under a retried call would end the process. */
  close(): Promise<void>;
}

/** A client of the engine that seals every payload. It connects at the first call, so that nobody needs the engine to start. */
export function connectTemporal({ temporal, secrets }: Pick<Config, 'temporal' | 'secrets'>): Engine {
  const connection = Connection.lazy({ address: temporal.address });
  const client = new Client({ connection, namespace: temporal.namespace, dataConverter: dataConverter(secrets) });
  return {
    client,
    connection,
    isServing: () =>
      connection
        .withDeadline(Date.now() + 2000, () => connection.workflowService.getSystemInfo({}))
        .then(
          () => true,
          () => false,
        ),
    withinSeconds: (seconds, work) => connection.withDeadline(Date.now() + seconds * 1000, work),
    close: () => connection.close(),
  };
}

const UNAVAILABLE = 14;
const DEADLINE_EXCEEDED = 4;

/** Whether a call failed because the engine is not there now, and may succeed later. */
export function isEngineDown(error: unknown): boolean {
  const cause = error instanceof ServiceError ? error.cause : error;
  return isGrpcServiceError(cause) && (cause.code === UNAVAILABLE || cause.code === DEADLINE_EXCEEDED);
}
