const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH']);
/** Connection exceptions, too many connections, the server's own shutdown, crash and start-up. */
const SQL_STATE = /^(08...|53300|57P0[1-5])$/;
const DRIVER = /Connection terminated|connection error and is not queryable|timeout exceeded when trying to connect/;

/** The database has not been there since this process began. */
export class DatabaseAway extends Error {
  constructor() {
    super('The database is not there yet.');
  }
}

/** Whether work failed because the database is not there now, and may succeed later. */
export function isDatabaseDown(error: unknown): boolean {
  if (error instanceof DatabaseAway) return true;
  const {
    code = '',
    message = '',
    driverError,
  } = (error ?? {}) as { code?: unknown; message?: unknown; driverError?: unknown };
  if (driverError !== undefined && driverError !== error && isDatabaseDown(driverError)) return true;
  return NETWORK.has(String(code)) || SQL_STATE.test(String(code)) || DRIVER.test(String(message));
}

const UNSTORABLE = new Set(['22021', '22P05']);

/** Whether a text holds what PostgreSQL cannot keep: the character NUL. */
export const isUnstorable = (error: unknown): boolean =>
  UNSTORABLE.has((error as { driverError?: { code?: string } } | undefined)?.driverError?.code ?? '');
