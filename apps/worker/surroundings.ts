import { setTimeout as pause } from 'node:timers/promises';
import { NativeConnection } from '@temporalio/worker';
import type { Config } from '../../libs/config/config.js';
import { waitingFor } from '../../libs/config/waiting.js';
import { Database } from '../../libs/database/database.js';
import { FieldCipher } from '../../libs/database/field-cipher.js';
import type { Engine } from '../../libs/temporal/connect-temporal.js';
import { RETENTION_DAYS, registerSearchAttributes, retentionDays } from '../../libs/temporal/prepare-namespace.js';

const TRY_AGAIN_MS = 1000;

/** Tries until it succeeds, and says on the log what it waits for. @throws the reason of `ending` when that comes first */
export async function patiently<Part>(what: string, reach: () => Promise<Part>, ending: AbortSignal): Promise<Part> {
  const waiting = waitingFor('The worker', what);
  for (;;) {
    ending.throwIfAborted();
    try {
      const part = await reach();
      waiting.there();
      return part;
    } catch (error) {
      waiting.inVain(error);
      await pause(TRY_AGAIN_MS, undefined, { signal: ending });
    }
  }
}

export const reachDatabase = (
  { database, secrets }: Config,
  poolSize: number,
  ending: AbortSignal,
): Promise<Database> =>
  patiently(
    'the database',
    () => Database.connect(database.url, new FieldCipher(secrets.fieldKey, secrets.blindIndexKey), { poolSize }),
    ending,
  );

/** The engine, with a namespace in which our workflows can run. */
export async function reachEngine(
  { temporal: { address, namespace } }: Config,
  { connection }: Engine,
  ending: AbortSignal,
): Promise<NativeConnection> {
  const native = await patiently('the engine', () => NativeConnection.connect({ address }), ending);
  const days = await patiently('the namespace', () => retentionDays(connection, namespace), ending);
  if (days < RETENTION_DAYS) {
    console.error(
      `Namespace ${namespace} keeps closed runs for ${days} days; the monthly work wants ${RETENTION_DAYS}: ` +
        `temporal operator namespace update --retention ${RETENTION_DAYS * 24}h ${namespace}`,
    );
  }
  const registered = await patiently(
    'the search attributes',
    () => registerSearchAttributes(connection, namespace),
    ending,
  );
  if (registered.length > 0) console.error(`Registered in namespace ${namespace}: ${registered.join(', ')}.`);
  return native;
}
